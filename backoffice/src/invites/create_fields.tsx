import { Input } from 'instainstru-storefront/ui/Input.tsx'
import { FormField } from '../shell/form_field.tsx'
import { LIMITS } from './limits.ts'
import { OptionFields } from './option_fields.tsx'

export function CreateFields() {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <FormField name="email" label="E-mail" className="sm:col-span-2">
        {(control) => <Input {...control} dense type="email" required data-autofocus />}
      </FormField>
      <FormField name="first_name" label="First name" required={false}>
        {(control) => <Input {...control} dense maxLength={LIMITS.name} />}
      </FormField>
      <FormField name="last_name" label="Last name" required={false}>
        {(control) => <Input {...control} dense maxLength={LIMITS.name} />}
      </FormField>
      <OptionFields usualDays={LIMITS.days.usual} />
    </div>
  )
}
