import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf, type Client } from '#api/core/queue/sql'
import type { Role } from '../permissions.js'

/** One sign-up that waits for its address to be proven, with what that sign-up said. */
export interface EmailVerification {
  id: string
  user_id: string
  password_hash: string
  first_name: string
  last_name: string
  role: Role
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
  role: Role
  expiresAt: DateTime
}

const COLUMNS = 'id, user_id, password_hash, first_name, last_name, role, expires_at, used_at'

/** Stores it unless the person has `most` open ones already, which says how many mails they get. */
export async function insertVerification(
  trx: TransactionClientContract,
  verification: NewEmailVerification,
  most: number,
  now: DateTime
): Promise<boolean> {
  const rows = await rowsOf(
    trx,
    `INSERT INTO email_verifications (id, user_id, token_hash, password_hash, first_name, last_name,
       role, created_at, expires_at)
     SELECT :id, :userId, :tokenHash, :passwordHash, :firstName, :lastName, :role, :now, :expiresAt
     WHERE (SELECT count(*) FROM email_verifications
            WHERE user_id = :userId AND expires_at > :now) < :most
     RETURNING id`,
    { ...verification, most, expiresAt: verification.expiresAt.toJSDate(), now: now.toJSDate() }
  )
  return rows.length > 0
}

/** Uses a verification up: of many who try at once, one gets it. */
export async function useVerification(
  trx: TransactionClientContract,
  tokenHash: string,
  now: DateTime
): Promise<EmailVerification | null> {
  const rows = await rowsOf<EmailVerification>(
    trx,
    `UPDATE email_verifications SET used_at = :now
     WHERE token_hash = :tokenHash AND used_at IS NULL AND expires_at > :now RETURNING ${COLUMNS}`,
    { tokenHash, now: now.toJSDate() }
  )
  return rows[0] ?? null
}

export async function verificationExists(tokenHash: string): Promise<boolean> {
  const rows = await rowsOf(
    db.connection(),
    'SELECT 1 FROM email_verifications WHERE token_hash = :tokenHash',
    { tokenHash }
  )
  return rows.length > 0
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
