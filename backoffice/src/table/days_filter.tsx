import { Field } from 'instainstru-storefront/ui/Field.tsx'
import { Input } from 'instainstru-storefront/ui/Input.tsx'
import { FormFilter } from './form_filter.tsx'

interface DaysFilterProps {
  label: string
  /** `from..to`, either side may be empty. */
  value: string
  onChange: (value: string) => void
}

/** Whole days in the reader's own zone, both ends included. */
export function DaysFilter({ label, value, onChange }: DaysFilterProps) {
  const [from = '', to = ''] = value.split('..')
  return (
    <FormFilter
      label={label}
      value={value && `${from || '…'} – ${to || '…'}`}
      onApply={(form) => {
        const days = `${form.get('from')}..${form.get('to')}`
        onChange(days === '..' ? '' : days)
      }}
      onClear={() => onChange('')}
    >
      <Field name="from" idPrefix="filter" label={`${label} from`}>
        {(control) => <Input dense type="date" {...control} defaultValue={from} />}
      </Field>
      <Field name="to" idPrefix="filter" label="to and including">
        {(control) => <Input dense type="date" {...control} defaultValue={to} />}
      </Field>
    </FormFilter>
  )
}
