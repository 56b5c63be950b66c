import {
  count,
  flag,
  id,
  instant,
  listOf,
  named,
  object,
  oneOf,
  orNull,
  text,
} from '#api/core/schemas'
import { ATTENDANCES } from '../clinic_date.js'
import { CLINIC_ZONE, endOf } from '../clinic_time.js'
import type { ShownClinic } from './shown_clinic_queries.js'

const ownSchema = object({
  state: oneOf(['seated', 'waiting']),
  ahead: orNull({ ...count, description: 'How many wait in front' }),
  signed_up_at: instant,
  attendance: orNull(oneOf(ATTENDANCES)),
})

export const shownClinicSchema = named(
  'Clinic',
  object({
    id,
    starts_at: instant,
    ends_at: instant,
    minutes: count,
    capacity: count,
    seats_left: count,
    waiting: count,
    place: orNull(text),
    online: flag,
    link: orNull({ ...text, description: 'Only for who has a seat' }),
    notes: orNull(text),
    cancelled_because: orNull(text),
    mine: orNull(ownSchema),
  })
)

export const clinicPageSchema = named(
  'ClinicPage',
  object({ zone: text, ahead: listOf(shownClinicSchema), past: listOf(shownClinicSchema) })
)

export const toClinicPage = (ahead: ShownClinic[], past: ShownClinic[]) => ({
  zone: CLINIC_ZONE,
  ahead: ahead.map(toShownClinic),
  past: past.map(toShownClinic),
})

/** A date as the instructor who asks sees it; the link is for those who have a seat. */
export const toShownClinic = (row: ShownClinic) => ({
  id: row.id,
  starts_at: row.starts_at.toISOString(),
  ends_at: endOf(row).toISOString(),
  minutes: row.minutes,
  capacity: row.capacity,
  seats_left: row.seats_left,
  waiting: row.waiting,
  place: row.place,
  online: row.link !== null,
  link: row.own_state === 'seated' ? row.link : null,
  notes: row.notes,
  cancelled_because: row.state === 'cancelled' ? row.cancel_reason : null,
  mine: row.own_state && {
    state: row.own_state,
    ahead: row.ahead,
    signed_up_at: row.signed_up_at!.toISOString(),
    attendance: row.attendance,
  },
})
