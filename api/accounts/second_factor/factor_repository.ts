import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf, type Client } from '#api/core/queue/sql'

export interface Factor {
  user_id: string
  sealed_secret: string
  /** The step of the last code that was accepted; this one and those before are spent. */
  last_step: number
  enrolled_at: Date
}

export async function findFactor(
  userId: string,
  client: Client = db.connection()
): Promise<Factor | null> {
  const sql = 'SELECT * FROM second_factors WHERE user_id = :userId'
  const [row] = await rowsOf<Factor>(client, sql, { userId })
  return row ? { ...row, last_step: Number(row.last_step) } : null
}

/** Puts a factor in place of the one there is, if any. */
export async function storeFactor(
  trx: TransactionClientContract,
  factor: { userId: string; sealedSecret: string; lastStep: number },
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `INSERT INTO second_factors (user_id, sealed_secret, last_step, enrolled_at)
     VALUES (:userId, :sealedSecret, :lastStep, :now)
     ON CONFLICT (user_id) DO UPDATE SET sealed_secret = excluded.sealed_secret,
       last_step = excluded.last_step, enrolled_at = excluded.enrolled_at`,
    { ...factor, now: now.toJSDate() }
  )
}

export async function deleteFactor(trx: TransactionClientContract, userId: string): Promise<void> {
  await rowsOf(trx, 'DELETE FROM second_factors WHERE user_id = :userId', { userId })
  await rowsOf(trx, 'DELETE FROM backup_codes WHERE user_id = :userId', { userId })
}

/**
 * Spends the code of a step: of many who bring it at once, one gets `true`. A step that is not newer
 * than the last one accepted, and a secret that was replaced meanwhile, are refused.
 */
export async function spendStep(
  { user_id: userId, sealed_secret: sealedSecret }: Factor,
  step: number,
  client: Client = db.connection()
): Promise<boolean> {
  const rows = await rowsOf(
    client,
    `UPDATE second_factors SET last_step = :step
     WHERE user_id = :userId AND sealed_secret = :sealedSecret AND last_step < :step RETURNING 1`,
    { userId, sealedSecret, step }
  )
  return rows.length > 0
}

export async function replaceBackupCodes(
  trx: TransactionClientContract,
  userId: string,
  hashes: string[]
): Promise<void> {
  await rowsOf(trx, 'DELETE FROM backup_codes WHERE user_id = :userId', { userId })
  await rowsOf(
    trx,
    `INSERT INTO backup_codes (user_id, code_hash)
     SELECT :userId, hash FROM unnest(CAST(:hashes AS text[])) AS hash`,
    { userId, hashes }
  )
}

/** Uses a backup code up: of many who bring it at once, one gets `true`. */
export async function spendBackupCode(
  userId: string,
  hash: string,
  now: DateTime,
  client: Client = db.connection()
): Promise<boolean> {
  const rows = await rowsOf(
    client,
    `UPDATE backup_codes SET used_at = :now
     WHERE user_id = :userId AND code_hash = :hash AND used_at IS NULL RETURNING 1`,
    { userId, hash, now: now.toJSDate() }
  )
  return rows.length > 0
}

export async function countBackupCodes(userId: string): Promise<number> {
  const [{ left }] = await rowsOf<{ left: number }>(
    db.connection(),
    `SELECT CAST(count(*) AS integer) AS left FROM backup_codes
     WHERE user_id = :userId AND used_at IS NULL`,
    { userId }
  )
  return left
}
