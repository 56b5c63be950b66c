import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf, type Client } from '#api/core/queue/sql'

/** A token as its owner may see it; the hash never leaves the database. */
export interface ApiTokenRow {
  id: string
  name: string
  scopes: string[]
  hint: string
  created_at: Date
  expires_at: Date
  last_used_at: Date | null
}

export interface NewApiToken {
  id: string
  userId: string
  /** The token it was made with, if it was one: what the parent loses, the child loses. */
  parentId: string | null
  name: string
  hash: string
  hint: string
  scopes: string[]
  expiresAt: DateTime
}

const COLUMNS = 'id, name, scopes, hint, created_at, expires_at, last_used_at'
const LIVE = 'revoked_at IS NULL AND expires_at > :now'

/** Stores a token that lives no longer than the one it was made with. */
export async function insertApiToken(
  trx: TransactionClientContract,
  token: NewApiToken,
  now: DateTime
): Promise<ApiTokenRow> {
  const rows = await rowsOf<ApiTokenRow>(
    trx,
    `INSERT INTO api_tokens
       (id, user_id, parent_id, name, token_hash, hint, scopes, created_at, expires_at)
     VALUES (:id, :userId, :parentId, :name, :hash, :hint, :scopes, :now,
       least(:expiresAt, (SELECT expires_at FROM api_tokens WHERE id = :parentId)))
     RETURNING ${COLUMNS}`,
    { ...token, expiresAt: token.expiresAt.toJSDate(), now: now.toJSDate() }
  )
  return rows[0]
}

export async function listApiTokens(
  userId: string,
  now: DateTime,
  client: Client = db.connection()
): Promise<ApiTokenRow[]> {
  return rowsOf(
    client,
    `SELECT ${COLUMNS} FROM api_tokens WHERE user_id = :userId AND ${LIVE}
     ORDER BY id DESC LIMIT 100`,
    { userId, now: now.toJSDate() }
  )
}

/**
 * Revokes a live token of that person and all made with it; `false` when there is none, or when it
 * may do more than `scopes`, which are those of the API token that asks.
 */
export async function revokeApiToken(
  trx: TransactionClientContract,
  token: { id: string; userId: string; scopes: string[] | null },
  now: DateTime
): Promise<boolean> {
  const rows = await rowsOf(
    trx,
    `WITH RECURSIVE family AS (
       SELECT id FROM api_tokens WHERE id = :id AND user_id = :userId AND ${LIVE}
         AND (CAST(:scopes AS text[]) IS NULL OR scopes <@ CAST(:scopes AS text[]))
       UNION SELECT child.id FROM api_tokens child JOIN family ON child.parent_id = family.id)
     UPDATE api_tokens SET revoked_at = :now
     WHERE id IN (SELECT id FROM family) AND revoked_at IS NULL RETURNING id`,
    { ...token, now: now.toJSDate() }
  )
  return rows.length > 0
}

/** Revokes a person's live tokens that carry one of these scopes, with all made with them. */
export async function revokeTokensWith(
  trx: TransactionClientContract,
  userId: string,
  scopes: readonly string[],
  now: DateTime
): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    trx,
    `WITH RECURSIVE family AS (
       SELECT id FROM api_tokens
       WHERE user_id = :userId AND ${LIVE} AND scopes && CAST(:scopes AS text[])
       UNION SELECT child.id FROM api_tokens child JOIN family ON child.parent_id = family.id)
     UPDATE api_tokens SET revoked_at = :now
     WHERE id IN (SELECT id FROM family) AND revoked_at IS NULL RETURNING id`,
    { userId, scopes: [...scopes], now: now.toJSDate() }
  )
  return rows.map(({ id }) => id).sort()
}

export async function revokeTokensOf(
  trx: TransactionClientContract,
  userId: string,
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    'UPDATE api_tokens SET revoked_at = :now WHERE user_id = :userId AND revoked_at IS NULL',
    { userId, now: now.toJSDate() }
  )
}

export async function markTokenUsed(id: string, now: DateTime): Promise<void> {
  await rowsOf(db.connection(), 'UPDATE api_tokens SET last_used_at = :now WHERE id = :id', {
    id,
    now: now.toJSDate(),
  })
}
