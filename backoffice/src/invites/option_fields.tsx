import { Checkbox } from 'instainstru-storefront/ui/Checkbox.tsx'
import { Field } from 'instainstru-storefront/ui/Field.tsx'
import { Input } from 'instainstru-storefront/ui/Input.tsx'
import { Select } from 'instainstru-storefront/ui/Select.tsx'
import { LIMITS } from './limits.ts'

interface OptionFieldsProps {
  field: ReturnType<typeof fieldsOf>
  /** How many days count when nothing is said. */
  usualDays: number
}

/** Names of fields with their labels and what the server said of each. */
export const fieldsOf =
  (idPrefix: string, errors: Record<string, string[]>) => (name: string, label: string) => ({
    name,
    label,
    idPrefix,
    error: errors[name]?.join(' '),
  })

/** What every invite can be given, whoever it is for. */
export function OptionFields({ field, usualDays }: OptionFieldsProps) {
  return (
    <>
      <Field {...field('role', 'Role')}>
        {(control) => (
          <Select {...control} dense>
            <option value="instructor">Instructor</option>
            <option value="student">Student</option>
          </Select>
        )}
      </Field>
      <Field {...field('expires_in_days', 'Days until it expires')}>
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
      </Field>
      <Field {...field('campaign', 'Campaign')} required={false}>
        {(control) => <Input {...control} dense maxLength={LIMITS.campaign} />}
      </Field>
      <Field {...field('note', 'Note')} required={false}>
        {(control) => <Input {...control} dense maxLength={LIMITS.note} />}
      </Field>
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
