import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'
import { rowsOf } from '#api/core/queue/sql'
import type { Audience } from './audience.js'

export interface OpenSessionRow {
  id: string
  audience: Audience
  user_agent: string | null
  ip: string | null
  methods: string[]
  created_at: Date
  last_seen_at: Date
}

/** A person's sessions that can still be renewed, the last used first. */
export async function listSessions(userId: string, now: DateTime): Promise<OpenSessionRow[]> {
  return rowsOf(
    db.connection(),
    `SELECT s.id, s.audience, s.user_agent, s.ip, s.methods, s.created_at, s.last_seen_at
     FROM sessions s
     WHERE s.user_id = :userId AND s.ended_at IS NULL AND EXISTS (
       SELECT 1 FROM refresh_tokens t WHERE t.session_id = s.id AND t.expires_at > :now)
     ORDER BY s.last_seen_at DESC, s.id DESC LIMIT 100`,
    { userId, now: now.toJSDate() }
  )
}
