import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf, type Client } from '#api/core/queue/sql'
import type { SiteRole } from '../permissions.js'

/** One sign-up that waits for its address to be proven, with what that sign-up said. */
export interface EmailVerification {
  id: string
  user_id: string
  password_hash: string
  first_name: string
  last_name: string
  role: SiteRole
  invite_id: string | null
  expires_at: Date
  used_at: Date | null
}

export interface NewEmailVerification {
  id: string
  userId: string
  tokenHash: string
  passwordHash: string
  firstName: string
  lastName: string
  role: SiteRole
  inviteId: string | null
  expiresAt: DateTime
}

const COLUMNS =
  'id, user_id, password_hash, first_name, last_name, role, invite_id, expires_at, used_at'

export async function insertVerification(
  trx: TransactionClientContract,
  verification: NewEmailVerification,
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `INSERT INTO email_verifications (id, user_id, token_hash, password_hash, first_name, last_name,
       role, invite_id, created_at, expires_at)
     VALUES (:id, :userId, :tokenHash, :passwordHash, :firstName, :lastName, :role, :inviteId,
       :now, :expiresAt)`,
    { ...verification, expiresAt: verification.expiresAt.toJSDate(), now: now.toJSDate() }
  )
}

/** Closes a person's open ones but for the newest `keep`. */
export async function closeOldest(
  trx: TransactionClientContract,
  userId: string,
  keep: number,
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `DELETE FROM email_verifications WHERE id IN
       (SELECT id FROM email_verifications
        WHERE user_id = :userId AND used_at IS NULL AND expires_at > :now
        ORDER BY created_at DESC, id DESC OFFSET :keep)`,
    { userId, keep, now: now.toJSDate() }
  )
}

/** Uses a verification up: of many who try at once, one gets it. */
export async function useVerification(
  trx: TransactionClientContract,
  id: string,
  now: DateTime
): Promise<boolean> {
  const rows = await rowsOf(
    trx,
    `UPDATE email_verifications SET used_at = :now
     WHERE id = :id AND used_at IS NULL AND expires_at > :now RETURNING id`,
    { id, now: now.toJSDate() }
  )
  return rows.length > 0
}

/** By the secret of its link, open or not. */
export async function findVerification(tokenHash: string): Promise<EmailVerification | null> {
  const sql = `SELECT ${COLUMNS} FROM email_verifications WHERE token_hash = :tokenHash`
  return (await rowsOf<EmailVerification>(db.connection(), sql, { tokenHash }))[0] ?? null
}

/** Those still waiting, with the person's first name as that sign-up gave it. */
export async function findOpenVerifications(
  ids: string[],
  now: DateTime,
  client: Client = db.connection()
): Promise<EmailVerification[]> {
  return rowsOf(
    client,
    `SELECT ${COLUMNS} FROM email_verifications
     WHERE id = ANY(:ids) AND used_at IS NULL AND expires_at > :now`,
    { ids, now: now.toJSDate() }
  )
}

/** The newest of a person that is still waiting. */
export async function findNewestVerification(
  userId: string,
  now: DateTime
): Promise<EmailVerification | null> {
  const rows = await rowsOf<EmailVerification>(
    db.connection(),
    `SELECT ${COLUMNS} FROM email_verifications
     WHERE user_id = :userId AND used_at IS NULL AND expires_at > :now
     ORDER BY created_at DESC, id DESC LIMIT 1`,
    { userId, now: now.toJSDate() }
  )
  return rows[0] ?? null
}

/** Lets the newest link of an address that is not proven yet work until then. */
export async function prolongNewest(
  trx: TransactionClientContract,
  email: string,
  until: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `UPDATE email_verifications SET expires_at = :until WHERE id = (
       SELECT v.id FROM email_verifications v JOIN users u ON u.id = v.user_id
       WHERE u.email = :email AND u.state = 'pending_verification' AND v.used_at IS NULL
       ORDER BY v.created_at DESC, v.id DESC LIMIT 1)`,
    { email, until: until.toJSDate() }
  )
}

/** The first name that one sign-up gave, open or not; `null` when it was forgotten. */
export async function firstNameOf(id: string): Promise<string | null> {
  const row = await db.from('email_verifications').where('id', id).first()
  return row?.first_name ?? null
}

/** Closes whatever else waits for the person's address; used rows stay, to say that they were used. */
export async function forgetVerifications(
  trx: TransactionClientContract,
  userId: string
): Promise<void> {
  await rowsOf(trx, 'DELETE FROM email_verifications WHERE user_id = :userId AND used_at IS NULL', {
    userId,
  })
  await rowsOf(trx, `UPDATE email_verifications SET password_hash = '' WHERE user_id = :userId`, {
    userId,
  })
}
