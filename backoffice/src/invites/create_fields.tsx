import { Checkbox } from 'instainstru-storefront/ui/Checkbox.tsx'
import { Field } from 'instainstru-storefront/ui/Field.tsx'
import { Input } from 'instainstru-storefront/ui/Input.tsx'
import { Select } from 'instainstru-storefront/ui/Select.tsx'

/** What the server allows: 1 to 180 days, 14 when nothing is said. */
const DAYS = { min: 1, max: 180, usual: 14 }

export function CreateFields({ errors }: { errors: Record<string, string[]> }) {
  const field = (name: string, label: string) => ({
    name,
    label,
    idPrefix: 'invite',
    error: errors[name]?.join(' '),
  })
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field {...field('email', 'E-mail')} className="sm:col-span-2">
        {(control) => <Input {...control} dense type="email" required data-autofocus />}
      </Field>
      <Field {...field('first_name', 'First name')} required={false}>
        {(control) => <Input {...control} dense maxLength={100} />}
      </Field>
      <Field {...field('last_name', 'Last name')} required={false}>
        {(control) => <Input {...control} dense maxLength={100} />}
      </Field>
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
            min={DAYS.min}
            max={DAYS.max}
            placeholder={String(DAYS.usual)}
          />
        )}
      </Field>
      <Field {...field('campaign', 'Campaign')} required={false}>
        {(control) => <Input {...control} dense maxLength={60} />}
      </Field>
      <Field {...field('note', 'Note')} required={false}>
        {(control) => <Input {...control} dense maxLength={1_000} />}
      </Field>
      <label className="flex cursor-pointer items-center gap-2.5 text-sm sm:col-span-2">
        <Checkbox name="founding" /> Founding instructor, while slots last
      </label>
    </div>
  )
}
