import { useState } from 'react'
import { Input, Textarea } from 'instainstru-storefront/ui/Input.tsx'
import { instantsOf, wallClock } from '../phases/new_york.ts'
import { WhenFields } from '../phases/when_fields.tsx'
import { FormField } from '../shell/form_field.tsx'
import type { Clinic } from './clinic.ts'

/** What staff say of a date, empty or as it is. */
export function ClinicFields({ clinic }: { clinic?: Clinic }) {
  const [day = '', time = ''] = clinic ? wallClock(Date.parse(clinic.starts_at)).split(' ') : []
  const [when, setWhen] = useState({ day, time })
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <WhenFields when={when} onChange={setWhen} />
      </div>
      <FormField name="minutes" label="Minutes">
        {(control) => (
          <Input
            {...control}
            dense
            required
            type="number"
            min={15}
            max={480}
            defaultValue={clinic?.minutes ?? 90}
          />
        )}
      </FormField>
      <FormField name="capacity" label="Seats">
        {(control) => (
          <Input
            {...control}
            dense
            required
            type="number"
            min={1}
            max={500}
            defaultValue={clinic?.capacity ?? 12}
          />
        )}
      </FormField>
      <FormField name="place" label="Place" required={false} className="sm:col-span-2">
        {(control) => (
          <Input {...control} dense maxLength={200} defaultValue={clinic?.place ?? ''} />
        )}
      </FormField>
      <FormField
        name="link"
        label="Link"
        required={false}
        hint="Shown to who has a seat. A date has a place, a link, or both."
        className="sm:col-span-2"
      >
        {(control) => (
          <Input
            {...control}
            dense
            type="url"
            maxLength={500}
            placeholder="https://"
            defaultValue={clinic?.link ?? ''}
          />
        )}
      </FormField>
      <FormField
        name="notes"
        label="Notes"
        required={false}
        hint="What to bring, what happens. Instructors read this on the page and in the mail."
        className="sm:col-span-2"
      >
        {(control) => (
          <Textarea
            {...control}
            maxLength={2000}
            className="text-sm"
            defaultValue={clinic?.notes ?? ''}
          />
        )}
      </FormField>
    </div>
  )
}

/** The form as the server takes it; of an hour that comes twice the first one is meant. */
export function readClinic(form: FormData) {
  const [starts_at = ''] = instantsOf(String(form.get('day')), String(form.get('at')))
  const text = (name: string) => String(form.get(name)).trim() || null
  return {
    starts_at,
    minutes: Number(form.get('minutes')),
    capacity: Number(form.get('capacity')),
    place: text('place'),
    link: text('link'),
    notes: text('notes'),
  }
}
