import { useState } from 'react'
import { Alert } from 'instainstru-storefront/ui/Alert.tsx'
import { Checkbox } from 'instainstru-storefront/ui/Checkbox.tsx'
import { Field } from 'instainstru-storefront/ui/Field.tsx'
import { Input } from 'instainstru-storefront/ui/Input.tsx'
import { Select } from 'instainstru-storefront/ui/Select.tsx'

/** What the server allows: 1 to 180 days, 14 when nothing is said. */
const DAYS = { min: 1, max: 180, usual: 14 }

/** What counts for each line that says nothing itself. */
export function UploadOptions({ errors }: { errors: Record<string, string[]> }) {
  const [force, setForce] = useState(false)
  const field = (name: string, label: string) => ({
    name,
    label,
    idPrefix: 'batch',
    error: errors[name]?.join(' '),
  })
  return (
    <fieldset className="grid gap-4 sm:grid-cols-3">
      <legend className="pb-3 text-sm text-muted">For lines that say nothing themselves</legend>
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
      <label className="flex cursor-pointer items-center gap-2.5 text-sm sm:col-span-3">
        <Checkbox name="founding" /> Founding instructors, while slots last
      </label>
      <label className="flex cursor-pointer items-center gap-2.5 text-sm sm:col-span-3">
        <Checkbox
          name="force"
          checked={force}
          onChange={(event) => setForce(event.target.checked)}
        />
        Allow it although the same file was sent before
      </label>
      {force && (
        <Alert tone="caution" className="sm:col-span-3" title="Only when you are sure">
          Who has a live invite or an account still gets nothing. But who let an invite expire, or
          had it revoked, is asked a second time.
        </Alert>
      )}
    </fieldset>
  )
}
