import { count, flag, id, instant, named, object, oneOf, orNull, text } from '#api/core/schemas'
import { CLINIC_STATES } from '../clinic_date.js'
import { CLINIC_ZONE, endOf } from '../clinic_time.js'
import type { ListedClinic } from './clinic_date_queries.js'

export const clinicDateSchema = named(
  'ClinicDate',
  object({
    id,
    starts_at: instant,
    ends_at: instant,
    minutes: count,
    zone: { ...text, description: 'Whose clocks the times are told by' },
    capacity: count,
    seated: count,
    waiting: count,
    present: { ...count, description: 'Were there, on time or late' },
    absent: { ...count, description: 'Had a seat and did not come' },
    place: orNull(text),
    link: orNull(text),
    online: flag,
    notes: orNull(text),
    state: oneOf(CLINIC_STATES),
    published_at: orNull(instant),
    cancelled_at: orNull(instant),
    cancel_reason: orNull(text),
    version: count,
    created_at: instant,
    updated_at: instant,
  })
)

/** A date as staff see it. */
export const toClinicDate = (row: ListedClinic) => ({
  id: row.id,
  starts_at: row.starts_at.toISOString(),
  ends_at: endOf(row).toISOString(),
  minutes: row.minutes,
  zone: CLINIC_ZONE,
  capacity: row.capacity,
  seated: row.seated,
  waiting: row.waiting,
  present: row.present,
  absent: row.absent,
  place: row.place,
  link: row.link,
  online: row.link !== null,
  notes: row.notes,
  state: row.state,
  published_at: row.published_at?.toISOString() ?? null,
  cancelled_at: row.cancelled_at?.toISOString() ?? null,
  cancel_reason: row.cancel_reason,
  version: row.version,
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
})
