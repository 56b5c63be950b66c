import { useState } from 'react'
import { Alert } from 'instainstru-storefront/ui/Alert.tsx'
import { Checkbox } from 'instainstru-storefront/ui/Checkbox.tsx'
import { Input } from 'instainstru-storefront/ui/Input.tsx'
import { Select } from 'instainstru-storefront/ui/Select.tsx'
import { LIMITS } from '../invites/limits.ts'
import { FormField } from '../shell/form_field.tsx'

/** How many days count when nothing is said. */
const USUAL_DAYS = 14

/** What counts for each line that says nothing itself. */
export function UploadOptions() {
  const [force, setForce] = useState(false)
  return (
    <fieldset className="grid gap-4 sm:grid-cols-3">
      <legend className="pb-3 text-sm text-muted">For lines that say nothing themselves</legend>
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
            placeholder={String(USUAL_DAYS)}
          />
        )}
      </FormField>
      <FormField name="campaign" label="Campaign" required={false}>
        {(control) => <Input {...control} dense maxLength={LIMITS.campaign} />}
      </FormField>
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
