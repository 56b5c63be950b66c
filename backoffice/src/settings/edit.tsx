import { useUpdate } from '@refinedev/core'
import { Input } from 'instainstru-storefront/ui/Input.tsx'
import { toast } from 'instainstru-storefront/ui/toasts.ts'
import type { ApiError } from '../data/problem.ts'
import { Form } from '../shell/form.tsx'
import { FormButtons } from '../shell/form_buttons.tsx'
import { FormField } from '../shell/form_field.tsx'
import type { Setting } from './setting.ts'
import { ValueInput } from './value_input.tsx'

interface SettingEditProps {
  setting: Setting
  onDone?: () => void
}

export function SettingEdit({ setting, onDone }: SettingEditProps) {
  const { mutate, mutation } = useUpdate<Setting, ApiError>({
    resource: 'settings',
    mutationMode: 'pessimistic',
    meta: { method: 'put' },
    successNotification: false,
    errorNotification: false,
  })
  const { error, isPending } = mutation

  function submit(form: FormData) {
    mutate(
      { id: setting.id, values: { value: readValue(setting, form), reason: form.get('reason') } },
      {
        onSuccess() {
          toast({ tone: 'positive', title: 'Changed', detail: setting.key })
          onDone?.()
        },
      }
    )
  }

  return (
    <Form
      idPrefix="setting"
      error={error}
      failed="Not changed"
      busy={isPending}
      onSubmit={submit}
      className="gap-3 rounded-md border border-line p-4"
    >
      <FormField name="value" label={setting.unit ? `New value, ${setting.unit}` : 'New value'}>
        {(control) => <ValueInput setting={setting} {...control} />}
      </FormField>
      <FormField name="reason" label="Reason">
        {(control) => <Input {...control} dense required minLength={3} maxLength={500} />}
      </FormField>
      <FormButtons submit="Change" pending={isPending} />
    </Form>
  )
}

function readValue({ type }: Setting, form: FormData): number | boolean | string {
  const text = String(form.get('value'))
  if (type === 'number') return Number(text)
  return type === 'boolean' ? text === 'true' : text
}
