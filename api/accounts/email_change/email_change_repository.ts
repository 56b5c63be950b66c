import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf } from '#api/core/queue/sql'
import { emailKey } from '../email.js'

export interface EmailChange {
  id: string
  user_id: string
  old_email: string
  new_email: string
  created_at: Date
  expires_at: Date
  confirmed_at: Date | null
  reversed_at: Date | null
}

export interface NewEmailChange {
  id: string
  userId: string
  oldEmail: string
  newEmail: string
  tokenHash: string
  reversalHash: string
  expiresAt: DateTime
}

const COLUMNS =
  'id, user_id, old_email, new_email, created_at, expires_at, confirmed_at, reversed_at'

/** Begins a change; an earlier one that was not confirmed ends. */
export async function insertEmailChange(
  trx: TransactionClientContract,
  change: NewEmailChange,
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `UPDATE email_changes SET expires_at = :now
     WHERE user_id = :userId AND confirmed_at IS NULL AND expires_at > :now`,
    { userId: change.userId, now: now.toJSDate() }
  )
  await rowsOf(
    trx,
    `INSERT INTO email_changes
       (id, user_id, old_email, new_email, token_hash, reversal_hash, created_at, expires_at)
     VALUES (:id, :userId, :oldEmail, :newEmail, :tokenHash, :reversalHash, :now, :expiresAt)`,
    { ...change, expiresAt: change.expiresAt.toJSDate(), now: now.toJSDate() }
  )
}

/** By the secret of the link to the new address, or of the one that undoes it. */
export async function findEmailChange(
  secret: 'token_hash' | 'reversal_hash',
  hash: string
): Promise<EmailChange | null> {
  const sql = `SELECT ${COLUMNS} FROM email_changes WHERE ${secret} = :hash`
  return (await rowsOf<EmailChange>(db.connection(), sql, { hash }))[0] ?? null
}

export async function findEmailChanges(ids: string[]): Promise<EmailChange[]> {
  const sql = `SELECT ${COLUMNS} FROM email_changes WHERE id = ANY(:ids)`
  return rowsOf(db.connection(), sql, { ids })
}

/** Confirms a change: of many who try at once, one may. */
export async function markConfirmed(
  trx: TransactionClientContract,
  id: string,
  now: DateTime
): Promise<boolean> {
  const rows = await rowsOf(
    trx,
    `UPDATE email_changes SET confirmed_at = :now
     WHERE id = :id AND confirmed_at IS NULL AND reversed_at IS NULL AND expires_at > :now
     RETURNING 1`,
    { id, now: now.toJSDate() }
  )
  return rows.length > 0
}

/** Undoes a change and all that came after it; `false` when it was undone before. */
export async function markReversed(
  trx: TransactionClientContract,
  { id, user_id: userId, created_at: createdAt }: EmailChange,
  now: DateTime
): Promise<boolean> {
  const rows = await rowsOf<{ id: string }>(
    trx,
    `UPDATE email_changes SET reversed_at = :now
     WHERE user_id = :userId AND created_at >= :createdAt AND reversed_at IS NULL RETURNING id`,
    { userId, createdAt, now: now.toJSDate() }
  )
  return rows.some((row) => row.id === id)
}

/** Gives a person another address. Throws the database's word when somebody else has it. */
export async function updateEmail(
  trx: TransactionClientContract,
  userId: string,
  email: string,
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `UPDATE users SET email = :email, email_key = :emailKey,
       permission_version = permission_version + 1, updated_at = :now
     WHERE id = :userId`,
    { userId, email, emailKey: emailKey(email), now: now.toJSDate() }
  )
}

/** Takes an address from a sign-up that never proved it; answers whose it was. */
export async function freeAddress(
  trx: TransactionClientContract,
  email: string,
  now: DateTime
): Promise<string | null> {
  const rows = await rowsOf<{ id: string }>(
    trx,
    `UPDATE users SET email = lower(id) || '@released.invalid',
       email_key = lower(id) || '@released.invalid', state = 'deleted',
       permission_version = permission_version + 1, updated_at = :now
     WHERE email = :email AND state = 'pending_verification' RETURNING id`,
    { email, now: now.toJSDate() }
  )
  return rows[0]?.id ?? null
}
