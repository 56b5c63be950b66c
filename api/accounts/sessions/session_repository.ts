import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf, type Client } from '#api/core/queue/sql'
import type { Audience } from './audience.js'

export type EndReason =
  | 'sign_out'
  | 'replaced'
  | 'reuse'
  | 'suspended'
  | 'password'
  | 'taken_over'
  | 'roles'
  | 'deactivated'
  | 'remote'
  | 'email'

export interface NewSession {
  id: string
  userId: string
  audience: Audience
  methods: readonly string[]
  userAgent: string | null
  ip: string | null
}

export interface RefreshTokenRow {
  session_id: string
  expires_at: Date
  spent_at: Date | null
}

export async function insertSession(
  trx: TransactionClientContract,
  session: NewSession,
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `INSERT INTO sessions
       (id, user_id, audience, methods, user_agent, ip, created_at, last_seen_at)
     VALUES (:id, :userId, :audience, :methods, :userAgent, :ip, :now, :now)`,
    { ...session, methods: [...session.methods], now: now.toJSDate() }
  )
}

export async function insertRefreshToken(
  trx: TransactionClientContract,
  token: { hash: string; sessionId: string; expiresAt: DateTime },
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `INSERT INTO refresh_tokens (token_hash, session_id, created_at, expires_at)
     VALUES (:hash, :sessionId, :now, :expiresAt)`,
    { ...token, expiresAt: token.expiresAt.toJSDate(), now: now.toJSDate() }
  )
}

/** Spends a token: of many who try at once, one gets its session's id. */
export async function spendRefreshToken(
  trx: TransactionClientContract,
  hash: string,
  now: DateTime
): Promise<string | null> {
  const rows = await rowsOf<{ session_id: string }>(
    trx,
    `UPDATE refresh_tokens SET spent_at = :now
     WHERE token_hash = :hash AND spent_at IS NULL AND expires_at > :now RETURNING session_id`,
    { hash, now: now.toJSDate() }
  )
  return rows[0]?.session_id ?? null
}

export async function findRefreshToken(hash: string): Promise<RefreshTokenRow | null> {
  const rows = await rowsOf<RefreshTokenRow>(
    db.connection(),
    'SELECT session_id, expires_at, spent_at FROM refresh_tokens WHERE token_hash = :hash',
    { hash }
  )
  return rows[0] ?? null
}

export async function markSessionSeen(
  trx: TransactionClientContract,
  id: string,
  now: DateTime
): Promise<void> {
  await rowsOf(trx, 'UPDATE sessions SET last_seen_at = :now WHERE id = :id', {
    id,
    now: now.toJSDate(),
  })
}

/** When a session that has not ended began. */
export async function findSessionStart(
  id: string,
  client: Client = db.connection()
): Promise<Date | null> {
  const row = await client
    .from('sessions')
    .select('created_at')
    .where({ id })
    .whereNull('ended_at')
    .first()
  return row?.created_at ?? null
}

export async function endSession(id: string, reason: EndReason, now: DateTime): Promise<void> {
  await rowsOf(
    db.connection(),
    'UPDATE sessions SET ended_at = :now, end_reason = :reason WHERE id = :id AND ended_at IS NULL',
    { id, reason, now: now.toJSDate() }
  )
}

export async function endSessionsOf(
  trx: TransactionClientContract,
  userId: string,
  reason: EndReason,
  now: DateTime,
  except: string | null = null
): Promise<void> {
  await rowsOf(
    trx,
    `UPDATE sessions SET ended_at = :now, end_reason = :reason
     WHERE user_id = :userId AND ended_at IS NULL AND id IS DISTINCT FROM :except`,
    { userId, reason, except, now: now.toJSDate() }
  )
}

/** Ends one session of a person; `false` when they have no such live one. */
export async function endSessionOf(
  trx: TransactionClientContract,
  userId: string,
  id: string,
  now: DateTime
): Promise<boolean> {
  const rows = await rowsOf(
    trx,
    `UPDATE sessions SET ended_at = :now, end_reason = 'remote'
     WHERE id = :id AND user_id = :userId AND ended_at IS NULL RETURNING 1`,
    { id, userId, now: now.toJSDate() }
  )
  return rows.length > 0
}
