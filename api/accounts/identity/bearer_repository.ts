import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'
import { rowsOf } from '#api/core/queue/sql'
import type { Audience } from '../sessions/audience.js'
import type { User } from '../user.js'
import { LIVING, PERSON } from '../user_repository.js'

export interface SessionUser extends User {
  session_id: string
  audience: Audience
  methods: string[]
  /** Set when staff view the site as this person. */
  impersonation_id: string | null
}

/** Who is behind a session, if it has not ended and they may be signed in: one query a request. */
export async function findUserOfSession(sessionId: string): Promise<SessionUser | null> {
  const rows = await rowsOf<SessionUser>(
    db.connection(),
    `SELECT ${PERSON}, s.id AS session_id, s.audience, s.methods, s.impersonation_id
     FROM sessions s JOIN users u ON u.id = s.user_id
     WHERE s.id = :sessionId AND s.ended_at IS NULL AND ${LIVING}`,
    { sessionId }
  )
  return rows[0] ?? null
}

export interface TokenUser extends User {
  token_id: string
  scopes: string[]
  last_used_at: Date | null
}

/** Who is behind an API token, if it is live and they may be signed in. */
export function findUserOfToken(tokenHash: string, now: DateTime): Promise<TokenUser | null> {
  return findTokenUser('t.token_hash = :wanted', tokenHash, now)
}

/** As above, by the token's id. */
export function findUserOfTokenId(id: string, now: DateTime): Promise<TokenUser | null> {
  return findTokenUser('t.id = :wanted', id, now)
}

async function findTokenUser(which: string, wanted: string, now: DateTime) {
  const rows = await rowsOf<TokenUser>(
    db.connection(),
    `SELECT ${PERSON}, t.id AS token_id, t.scopes, t.last_used_at
     FROM api_tokens t JOIN users u ON u.id = t.user_id
     WHERE ${which} AND t.revoked_at IS NULL AND t.expires_at > :now AND ${LIVING}`,
    { wanted, now: now.toJSDate() }
  )
  return rows[0] ?? null
}
