import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf } from '#api/core/queue/sql'

export interface TrustedBrowserRow {
  id: string
  user_agent: string | null
  ip: string | null
  created_at: Date
  last_used_at: Date
  expires_at: Date
}

export interface NewTrustedBrowser {
  id: string
  userId: string
  tokenHash: string
  userAgent: string | null
  ip: string | null
  expiresAt: DateTime
}

export async function insertTrustedBrowser(
  trx: TransactionClientContract,
  browser: NewTrustedBrowser,
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `INSERT INTO trusted_browsers
       (id, user_id, token_hash, user_agent, ip, created_at, last_used_at, expires_at)
     VALUES (:id, :userId, :tokenHash, :userAgent, :ip, :now, :now, :expiresAt)`,
    { ...browser, expiresAt: browser.expiresAt.toJSDate(), now: now.toJSDate() }
  )
}

/** Whether one of these tokens is a live one of that person; its use is noted. */
export async function useTrustedBrowser(
  userId: string,
  tokenHashes: string[],
  now: DateTime
): Promise<boolean> {
  const rows = await rowsOf(
    db.connection(),
    `UPDATE trusted_browsers SET last_used_at = :now
     WHERE user_id = :userId AND token_hash = ANY(:tokenHashes) AND expires_at > :now RETURNING 1`,
    { userId, tokenHashes, now: now.toJSDate() }
  )
  return rows.length > 0
}

/** Forgets what a browser carried for that person, and answers which of the tokens those were. */
export async function forgetTokens(
  trx: TransactionClientContract,
  userId: string,
  tokenHashes: string[]
): Promise<string[]> {
  const rows = await rowsOf<{ token_hash: string }>(
    trx,
    `DELETE FROM trusted_browsers WHERE user_id = :userId AND token_hash = ANY(:tokenHashes)
     RETURNING token_hash`,
    { userId, tokenHashes }
  )
  return rows.map((row) => row.token_hash)
}

/** Forgets all browsers of a person: after a change of password or factor. */
export async function forgetBrowsers(
  trx: TransactionClientContract,
  userId: string
): Promise<void> {
  await rowsOf(trx, 'DELETE FROM trusted_browsers WHERE user_id = :userId', { userId })
}

export async function listTrustedBrowsers(
  userId: string,
  now: DateTime
): Promise<TrustedBrowserRow[]> {
  return rowsOf(
    db.connection(),
    `SELECT id, user_agent, ip, created_at, last_used_at, expires_at FROM trusted_browsers
     WHERE user_id = :userId AND expires_at > :now ORDER BY last_used_at DESC, id DESC LIMIT 100`,
    { userId, now: now.toJSDate() }
  )
}

export async function deleteTrustedBrowser(
  trx: TransactionClientContract,
  userId: string,
  id: string
): Promise<boolean> {
  const rows = await rowsOf(
    trx,
    'DELETE FROM trusted_browsers WHERE user_id = :userId AND id = :id RETURNING 1',
    { userId, id }
  )
  return rows.length > 0
}
