import { useCustomMutation, useInvalidate } from '@refinedev/core'
import { Input } from 'instainstru-storefront/ui/Input.tsx'
import { Select } from 'instainstru-storefront/ui/Select.tsx'
import { toast } from 'instainstru-storefront/ui/toasts.ts'
import type { ApiError } from '../data/problem.ts'
import { ADMIN_API } from '../data/provider.ts'
import { Form } from '../shell/form.tsx'
import { FormButtons } from '../shell/form_buttons.tsx'
import { FormField } from '../shell/form_field.tsx'
import { namesIn, type AreaDetail } from './area.ts'

const HIDDEN: Record<string, boolean | null> = { map: null, shown: false, hidden: true }

/** How the area is shown, above what the map says; what is left empty is the map's to say. */
export function AreaEdit({ area }: { area: AreaDetail }) {
  const invalidate = useInvalidate()
  const { mutate, mutation } = useCustomMutation<AreaDetail, ApiError>({
    mutationOptions: {
      onSuccess() {
        void invalidate({ resource: 'areas', invalidates: ['resourceAll'] })
        toast({ tone: 'positive', title: 'Changed', detail: area.map_name })
      },
    },
  })

  function submit(form: FormData) {
    const aliases = namesIn(String(form.get('aliases')))
    const untouched = !area.aliases_by_staff && aliases.join() === area.map_aliases.join()
    mutate({
      url: `${ADMIN_API}/areas/${area.id}`,
      method: 'put',
      config: { headers: { 'If-Match': `"${area.version}"` } },
      errorNotification: false,
      values: {
        shown_name: String(form.get('shown_name')).trim() || null,
        aliases: untouched ? null : aliases,
        hidden: HIDDEN[String(form.get('hidden'))] ?? null,
        reason: form.get('reason'),
      },
    })
  }

  const hidden = area.hidden_by_staff === null ? 'map' : area.hidden_by_staff ? 'hidden' : 'shown'
  return (
    <Form
      idPrefix="area"
      error={mutation.error}
      failed="Not changed"
      busy={mutation.isPending}
      onSubmit={submit}
      className="gap-3 rounded-md border border-line p-4"
    >
      <FormField
        name="shown_name"
        label="Shown as"
        required={false}
        hint={`Empty: ${area.map_name}`}
      >
        {(control) => (
          <Input {...control} dense maxLength={80} defaultValue={area.shown_name ?? ''} />
        )}
      </FormField>
      <FormField name="aliases" label="Also called" required={false} hint="With commas between">
        {(control) => <Input {...control} dense defaultValue={area.aliases.join(', ')} />}
      </FormField>
      <FormField name="hidden" label="On the site">
        {(control) => (
          <Select {...control} dense defaultValue={hidden}>
            <option value="map">
              As the map has it: {area.hidden_by_map ? 'hidden' : 'shown'}
            </option>
            <option value="shown">Shown</option>
            <option value="hidden">Hidden</option>
          </Select>
        )}
      </FormField>
      <FormField name="reason" label="Reason">
        {(control) => <Input {...control} dense required minLength={3} maxLength={500} />}
      </FormField>
      <FormButtons submit="Change" pending={mutation.isPending} />
    </Form>
  )
}
