import { Field } from 'instainstru-storefront/ui/Field.tsx'
import { Input } from 'instainstru-storefront/ui/Input.tsx'
import { LIMITS } from './limits.ts'
import { fieldsOf, OptionFields } from './option_fields.tsx'

export function CreateFields({ errors }: { errors: Record<string, string[]> }) {
  const field = fieldsOf('invite', errors)
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
      <OptionFields field={field} usualDays={LIMITS.days.usual} />
    </div>
  )
}
