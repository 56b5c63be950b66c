import db from '@adonisjs/lucid/services/db'
import type { Client } from '#api/core/queue/sql'
import type { ListDefinition } from '#api/core/simple_rest/list_definition'
import type { ClinicDate } from '../clinic_date.js'

/** A date with how many come, wait and were there. */
export interface ListedClinic extends ClinicDate {
  seated: number
  waiting: number
  present: number
  absent: number
}

const counted = (condition: string) =>
  `(SELECT count(*)::integer FROM clinic_sign_ups s
    WHERE s.clinic_date_id = d.id AND ${condition})`
const SEATED = counted("s.state = 'seated'")
const WAITING = counted("s.state = 'waiting'")
// Only who has a seat has an attendance; said twice, so that the index finds them.
const PRESENT = counted("s.state = 'seated' AND s.attendance IN ('attended', 'late')")
const ABSENT = counted("s.state = 'seated' AND s.attendance = 'no_show'")

export const clinicDateList: ListDefinition = {
  fields: {
    id: { column: 'd.id', kind: 'text', filled: true },
    starts_at: { column: 'd.starts_at', kind: 'instant', filled: true },
    minutes: { column: 'd.minutes', kind: 'number', filled: true },
    capacity: { column: 'd.capacity', kind: 'number', filled: true },
    state: { column: 'd.state', kind: 'text', filled: true },
    place: { column: 'd.place', kind: 'text' },
    online: { column: '(d.link IS NOT NULL)', kind: 'boolean', filled: true },
    seated: { column: SEATED, kind: 'number', filled: true },
    waiting: { column: WAITING, kind: 'number', filled: true },
    updated_at: { column: 'd.updated_at', kind: 'instant', filled: true },
  },
  search: ['d.place', 'd.notes'],
  defaultSort: { field: 'starts_at', direction: 'desc' },
  idColumn: 'd.id',
}

export const listedClinics = (client: Client = db.connection()) =>
  client
    .from('clinic_dates as d')
    .select(
      'd.*',
      db.raw(`${SEATED} AS seated`),
      db.raw(`${WAITING} AS waiting`),
      db.raw(`${PRESENT} AS present`),
      db.raw(`${ABSENT} AS absent`)
    )

export const findListedClinic = (id: string, client?: Client): Promise<ListedClinic | null> =>
  listedClinics(client).where('d.id', id).first()
