import { useUpdate } from '@refinedev/core'
import type { FormEvent } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Field } from 'instainstru-storefront/ui/Field.tsx'
import { Input } from 'instainstru-storefront/ui/Input.tsx'
import { toast } from 'instainstru-storefront/ui/toasts.ts'
import type { ApiError } from '../data/problem.ts'
import { Failed } from '../table/states.tsx'
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

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
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
    <form onSubmit={submit} className="grid gap-3 rounded-md border border-line p-4">
      {error && !error.errors && <Failed title="Not changed" error={error} />}
      <Field
        name="value"
        idPrefix="setting"
        label={setting.unit ? `New value, ${setting.unit}` : 'New value'}
        error={error?.errors?.value?.[0]}
      >
        {(control) => <ValueInput setting={setting} {...control} />}
      </Field>
      <Field name="reason" idPrefix="setting" label="Reason" error={error?.errors?.reason?.[0]}>
        {(control) => <Input {...control} dense required minLength={3} maxLength={500} />}
      </Field>
      <div className="flex justify-end">
        <Button type="submit" size="sm" pending={isPending}>
          Change
        </Button>
      </div>
    </form>
  )
}

function readValue({ type }: Setting, form: FormData): number | boolean | string {
  const text = String(form.get('value'))
  if (type === 'number') return Number(text)
  return type === 'boolean' ? text === 'true' : text
}
