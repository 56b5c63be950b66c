import { id, instant, named, object, oneOf, orNull, text } from '#api/core/schemas'
import type { ImpersonationRow } from './impersonation_queries.js'

export const impersonationSchema = named(
  'Impersonation',
  object({
    id,
    staff_id: id,
    staff_name: text,
    user_id: id,
    user_name: text,
    reason: text,
    created_at: instant,
    opened_at: orNull(instant),
    expires_at: instant,
    ended_at: orNull(instant),
    state: oneOf(['waiting', 'unused', 'live', 'expired', 'ended']),
  })
)

export const toImpersonation = (row: ImpersonationRow) => ({
  id: row.id,
  staff_id: row.staff_id,
  staff_name: row.staff_name,
  user_id: row.user_id,
  user_name: row.user_name,
  reason: row.reason,
  created_at: row.created_at.toISOString(),
  opened_at: row.opened_at?.toISOString() ?? null,
  expires_at: row.expires_at.toISOString(),
  ended_at: row.ended_at?.toISOString() ?? null,
  state: row.state,
})
