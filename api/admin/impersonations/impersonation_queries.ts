import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import type { ListDefinition } from '#api/core/simple_rest/list_definition'

export interface ImpersonationRow {
  id: string
  staff_id: string
  staff_name: string
  user_id: string
  user_name: string
  reason: string
  created_at: Date
  opened_at: Date | null
  expires_at: Date
  ended_at: Date | null
  state: string
}

export const impersonationList: ListDefinition = {
  fields: {
    id: { column: 'i.id', kind: 'text', filled: true },
    staff_id: { column: 'i.staff_id', kind: 'text', filled: true },
    user_id: { column: 'i.user_id', kind: 'text', filled: true },
    created_at: { column: 'i.created_at', kind: 'instant', filled: true },
    opened_at: { column: 'i.opened_at', kind: 'instant' },
  },
  search: ['i.reason', `(u.first_name || ' ' || u.last_name || ' ' || u.email)`],
  defaultSort: { field: 'created_at', direction: 'desc' },
  idColumn: 'i.id',
}

const nameOf = (alias: string) => `${alias}.first_name || ' ' || ${alias}.last_name`

/** Who viewed the site as whom. What ended it is told by rows: nothing needs to notice a view run out. */
export function impersonationQuery() {
  const now = wallClock.now().toJSDate()
  return db
    .from('impersonations as i')
    .join('users as u', 'u.id', 'i.user_id')
    .join('users as staff', 'staff.id', 'i.staff_id')
    .select(
      'i.id',
      'i.staff_id',
      'i.user_id',
      'i.reason',
      'i.created_at',
      'i.opened_at',
      'i.expires_at',
      'i.ended_at',
      db.raw(`${nameOf('staff')} AS staff_name`),
      db.raw(`${nameOf('u')} AS user_name`),
      db.raw(
        `CASE WHEN i.ended_at IS NOT NULL THEN 'ended'
           WHEN i.opened_at IS NULL AND i.open_until <= ? THEN 'unused'
           WHEN i.opened_at IS NULL THEN 'waiting'
           WHEN i.expires_at <= ? THEN 'expired'
           WHEN EXISTS (SELECT 1 FROM sessions s WHERE s.ended_at IS NOT NULL
             AND (s.id = i.staff_session_id OR s.impersonation_id = i.id)) THEN 'ended'
           ELSE 'live' END AS state`,
        [now, now]
      )
    )
}
