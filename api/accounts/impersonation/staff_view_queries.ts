import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'
import { rowsOf } from '#api/core/queue/sql'

export interface StaffView {
  id: string
  started_at: Date
  ended_at: Date | null
}

/** When staff looked at the site as this person, the last first; `ended_at` is null while they do. */
export async function staffViewsOf(userId: string, now: DateTime): Promise<StaffView[]> {
  return rowsOf(
    db.connection(),
    `SELECT i.id, i.opened_at AS started_at,
       coalesce(i.ended_at, s.ended_at, CASE WHEN i.expires_at <= :now THEN i.expires_at END)
         AS ended_at
     FROM impersonations i LEFT JOIN sessions s ON s.impersonation_id = i.id
     WHERE i.user_id = :userId AND i.opened_at IS NOT NULL
     ORDER BY i.created_at DESC, i.id DESC LIMIT 50`,
    { userId, now: now.toJSDate() }
  )
}
