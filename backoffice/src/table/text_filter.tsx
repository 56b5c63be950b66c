import { Field } from 'instainstru-storefront/ui/Field.tsx'
import { Input } from 'instainstru-storefront/ui/Input.tsx'
import { FormFilter } from './form_filter.tsx'

interface TextFilterProps {
  label: string
  value: string
  onChange: (value: string) => void
}

/** Exactly this word. */
export function TextFilter({ label, value, onChange }: TextFilterProps) {
  return (
    <FormFilter
      label={label}
      value={value}
      onApply={(form) => onChange(String(form.get('value')).trim())}
      onClear={() => onChange('')}
    >
      <Field name="value" idPrefix="filter" label={`${label} is exactly`}>
        {(control) => <Input dense {...control} defaultValue={value} />}
      </Field>
    </FormFilter>
  )
}
