import { Checkbox } from 'instainstru-storefront/ui/Checkbox.tsx'
import { Input } from 'instainstru-storefront/ui/Input.tsx'
import { Select } from 'instainstru-storefront/ui/Select.tsx'
import { LIMITS } from '../invites/limits.ts'
import { FormField } from '../shell/form_field.tsx'

/** How those who asked are invited. */
export function AnswerFields() {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <FormField name="role" label="Role">
        {(control) => (
          <Select {...control} dense data-autofocus>
            <option value="">As asked for, else instructor</option>
            <option value="instructor">Instructor</option>
            <option value="student">Student</option>
          </Select>
        )}
      </FormField>
      <FormField name="expires_in_days" label="Days until it expires">
        {(control) => (
          <Input
            {...control}
            dense
            type="number"
            min={LIMITS.days.min}
            max={LIMITS.days.max}
            placeholder={String(LIMITS.days.usual)}
          />
        )}
      </FormField>
      <FormField name="campaign" label="Campaign" required={false} className="sm:col-span-2">
        {(control) => <Input {...control} dense maxLength={LIMITS.campaign} />}
      </FormField>
      <label className="flex cursor-pointer items-center gap-2.5 text-sm sm:col-span-2">
        <Checkbox name="founding" /> Founding instructor, while slots last
      </label>
      <label className="flex cursor-pointer items-center gap-2.5 text-sm sm:col-span-2">
        <Checkbox name="resend" defaultChecked /> Whoever has an open invite gets that one again
      </label>
    </div>
  )
}

/** Empty fields are left out, so that the server's own defaults count. */
export function readAnswer(form: FormData): Record<string, unknown> {
  const text = (name: string) => String(form.get(name) ?? '').trim() || undefined
  const days = text('expires_in_days')
  return {
    role: text('role'),
    campaign: text('campaign'),
    expires_in_days: days && Number(days),
    founding: form.has('founding'),
    resend: form.has('resend'),
  }
}
