import { useState } from 'react'
import { Alert } from 'instainstru-storefront/ui/Alert.tsx'
import { Checkbox } from 'instainstru-storefront/ui/Checkbox.tsx'
import { SharedOptionFields } from '../invites/option_fields.tsx'

/** How many days count when nothing is said. */
const USUAL_DAYS = 14

/** What counts for each line that says nothing itself. */
export function UploadOptions() {
  const [force, setForce] = useState(false)
  return (
    <fieldset className="grid gap-4 sm:grid-cols-3">
      <legend className="pb-3 text-sm text-muted">For lines that say nothing themselves</legend>
      <SharedOptionFields usualDays={USUAL_DAYS} />
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
