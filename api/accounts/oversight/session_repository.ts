import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf } from '#api/core/queue/sql'
import type { Audience } from '../sessions/audience.js'

export interface LiveSession {
  id: string
  audience: Audience
  methods: string[]
  user_agent: string | null
  ip: string | null
  created_at: Date
  last_seen_at: Date
}

/** Where a person is signed in now; staff who view the site as them are not. */
export async function liveSessionsOf(userId: string): Promise<LiveSession[]> {
  return rowsOf(
    db.connection(),
    `SELECT id, audience, methods, user_agent, ip, created_at, last_seen_at
     FROM sessions WHERE user_id = :userId AND ended_at IS NULL AND impersonation_id IS NULL
     ORDER BY last_seen_at DESC, id DESC LIMIT 100`,
    { userId }
  )
}

/** Ends all live sessions of a person, or one of them; answers how many. */
export async function endLiveSessions(
  trx: TransactionClientContract,
  userId: string,
  sessionId: string | null,
  now: DateTime
): Promise<number> {
  const rows = await rowsOf(
    trx,
    `UPDATE sessions SET ended_at = :now, end_reason = 'staff'
     WHERE user_id = :userId AND ended_at IS NULL
       AND (CAST(:sessionId AS text) IS NULL OR id = :sessionId) RETURNING id`,
    { userId, sessionId, now: now.toJSDate() }
  )
  return rows.length
}
