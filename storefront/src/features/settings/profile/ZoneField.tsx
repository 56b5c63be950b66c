import { Field } from '@/components/ui/Field.tsx'
import { Select } from '@/components/ui/Select.tsx'
import { timeZones } from './profile.ts'

interface Props {
  idPrefix: string
  label: string
  hint: string
  value: string
  error?: string
}

/** The platform's list of time zones, grouped; right on phones, and it finds what one types. */
export function ZoneField({ value, ...field }: Props) {
  return (
    <Field name="time_zone" {...field} className="min-w-0">
      {(control) => (
        <Select {...control} defaultValue={value} autoComplete="off">
          {timeZones().map(({ area, zones }) => (
            <optgroup key={area} label={area}>
              {zones.map(({ name, label }) => (
                <option key={name} value={name}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      )}
    </Field>
  )
}
