import { Checkbox } from 'instainstru-storefront/ui/Checkbox.tsx'
import { Field } from 'instainstru-storefront/ui/Field.tsx'
import { Input } from 'instainstru-storefront/ui/Input.tsx'
import { Select } from 'instainstru-storefront/ui/Select.tsx'
import { LIMITS } from './limits.ts'

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
        {(control) => <Input {...control} dense maxLength={LIMITS.name} />}
      </Field>
      <Field {...field('last_name', 'Last name')} required={false}>
        {(control) => <Input {...control} dense maxLength={LIMITS.name} />}
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
            min={LIMITS.days.min}
            max={LIMITS.days.max}
            placeholder={String(LIMITS.days.usual)}
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
    </div>
  )
}
