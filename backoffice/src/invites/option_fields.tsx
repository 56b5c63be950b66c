import { Checkbox } from 'instainstru-storefront/ui/Checkbox.tsx'
import { Input } from 'instainstru-storefront/ui/Input.tsx'
import { Select } from 'instainstru-storefront/ui/Select.tsx'
import { FormField } from '../shell/form_field.tsx'
import { LIMITS } from './limits.ts'

interface OptionFieldsProps {
  /** How many days count when nothing is said. */
  usualDays: number
}

/** What an invite can be given one by one and a whole file at a time. */
export function SharedOptionFields({ usualDays }: OptionFieldsProps) {
  return (
    <>
      <FormField name="role" label="Role">
        {(control) => (
          <Select {...control} dense>
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
            placeholder={String(usualDays)}
          />
        )}
      </FormField>
      <FormField name="campaign" label="Campaign" required={false}>
        {(control) => <Input {...control} dense maxLength={LIMITS.campaign} />}
      </FormField>
    </>
  )
}

/** What every invite can be given, whoever it is for. */
export function OptionFields({ usualDays }: OptionFieldsProps) {
  return (
    <>
      <SharedOptionFields usualDays={usualDays} />
      <FormField name="note" label="Note" required={false}>
        {(control) => <Input {...control} dense maxLength={LIMITS.note} />}
      </FormField>
      <label className="flex cursor-pointer items-center gap-2.5 text-sm sm:col-span-2">
        <Checkbox name="founding" /> Founding instructor, while slots last
      </label>
    </>
  )
}

/** Empty fields are left out, so that the server's own defaults count. */
export function readOptions(form: FormData): Record<string, unknown> {
  const filled = [...form].filter(([, value]) => value !== '')
  const values: Record<string, unknown> = Object.fromEntries(filled)
  values.founding = form.has('founding')
  if (values.expires_in_days) values.expires_in_days = Number(values.expires_in_days)
  return values
}
