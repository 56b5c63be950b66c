import { Input } from 'instainstru-storefront/ui/Input.tsx'
import { fromNow } from '../format/times.ts'
import { FormField } from '../shell/form_field.tsx'
import { instantsOf, inUtc, wallClock } from './new_york.ts'

interface When {
  day: string
  time: string
}

interface WhenFieldsProps {
  when: When
  onChange: (when: When) => void
}

/** A day and a time as New York's clocks show them, and the instant that is. */
export function WhenFields({ when, onChange }: WhenFieldsProps) {
  const [today = ''] = wallClock(Date.now()).split(' ')
  return (
    <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
      <FormField name="day" label="Day in New York">
        {(control) => (
          <Input
            {...control}
            dense
            required
            type="date"
            min={today}
            value={when.day}
            onChange={(event) => onChange({ ...when, day: event.target.value })}
          />
        )}
      </FormField>
      <FormField name="at" label="Time in New York">
        {(control) => (
          <Input
            {...control}
            dense
            required
            type="time"
            value={when.time}
            onChange={(event) => onChange({ ...when, time: event.target.value })}
          />
        )}
      </FormField>
      <p role="status" className="figures text-sm text-muted sm:col-span-2">
        {toldOf(when)}
      </p>
    </div>
  )
}

function toldOf({ day, time }: When): string {
  if (!day || !time) return 'Choose both; the instant is shown here.'
  const [first, second] = instantsOf(day, time)
  if (!first) return 'The clocks in New York leave this hour out that night. Choose another.'
  const told = `${inUtc(first)}, ${fromNow(first, Date.now())}`
  return second ? `${told}. This hour comes twice that night; the first one counts.` : told
}
