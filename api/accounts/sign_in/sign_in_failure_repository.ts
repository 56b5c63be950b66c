import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf } from '#api/core/queue/sql'

export interface Counted {
  failures: number
  /** When the tenth last attempt was, this one included. */
  tenth_last: Date | null
}

/**
 * Counts one more attempt as failed, before anyone knows whether it is, and answers how many there
 * are now; `null` while the subject is blocked. The row stays locked until the transaction ends, so
 * that a burst cannot slip past the block it causes.
 */
export async function countAttempt(
  trx: TransactionClientContract,
  subject: string,
  now: DateTime,
  forgetBefore: DateTime
): Promise<Counted | null> {
  const rows = await rowsOf<Counted>(
    trx,
    `INSERT INTO sign_in_failures AS f (subject, failures, last_failure_at, recent)
     VALUES (:subject, 1, :now, ARRAY[CAST(:now AS timestamptz)])
     ON CONFLICT (subject) DO UPDATE
       SET failures = CASE WHEN f.last_failure_at < :forgetBefore THEN 1 ELSE f.failures + 1 END,
           recent = (CAST(:now AS timestamptz) || CASE WHEN f.last_failure_at < :forgetBefore
             THEN '{}' ELSE f.recent END)[1:10],
           last_failure_at = :now, blocked_until = NULL
       WHERE f.blocked_until IS NULL OR f.blocked_until <= :now
     RETURNING failures, recent[10] AS tenth_last`,
    { subject, now: now.toJSDate(), forgetBefore: forgetBefore.toJSDate() }
  )
  return rows[0] ?? null
}

export async function block(
  trx: TransactionClientContract,
  subject: string,
  until: DateTime
): Promise<void> {
  await rowsOf(trx, 'UPDATE sign_in_failures SET blocked_until = :until WHERE subject = :subject', {
    subject,
    until: until.toJSDate(),
  })
}

export async function blockedUntil(
  trx: TransactionClientContract,
  subject: string
): Promise<Date | null> {
  const rows = await rowsOf<{ blocked_until: Date | null }>(
    trx,
    'SELECT blocked_until FROM sign_in_failures WHERE subject = :subject',
    { subject }
  )
  return rows[0]?.blocked_until ?? null
}

/** Forgets a subject's failures altogether. */
export async function forget(subject: string): Promise<void> {
  const sql = 'DELETE FROM sign_in_failures WHERE subject = :subject'
  await rowsOf(db.connection(), sql, { subject })
}

/** Gives each subject one attempt back, in the order in which it was taken. */
export async function takeBack(subjects: string[]): Promise<void> {
  await db.transaction(async (trx) => {
    for (const subject of subjects) {
      await rowsOf(
        trx,
        `UPDATE sign_in_failures
         SET failures = failures - 1, recent = recent[2:], blocked_until = NULL
         WHERE subject = :subject AND failures > 0`,
        { subject }
      )
    }
  })
}
