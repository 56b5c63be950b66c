import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf } from '#api/core/queue/sql'

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
): Promise<number | null> {
  const rows = await rowsOf<{ failures: number }>(
    trx,
    `INSERT INTO sign_in_failures AS f (subject, failures, last_failure_at) VALUES (:subject, 1, :now)
     ON CONFLICT (subject) DO UPDATE
       SET failures = CASE WHEN f.last_failure_at < :forgetBefore THEN 1 ELSE f.failures + 1 END,
           last_failure_at = :now, blocked_until = NULL
       WHERE f.blocked_until IS NULL OR f.blocked_until <= :now
     RETURNING failures`,
    { subject, now: now.toJSDate(), forgetBefore: forgetBefore.toJSDate() }
  )
  return rows[0]?.failures ?? null
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

/** Forgets one subject's failures altogether, and gives the other the one attempt back. */
export async function settleSuccess(account: string, address: string): Promise<void> {
  await db.transaction(async (trx) => {
    await rowsOf(trx, 'DELETE FROM sign_in_failures WHERE subject = :account', { account })
    await rowsOf(
      trx,
      `UPDATE sign_in_failures SET failures = failures - 1, blocked_until = NULL
       WHERE subject = :address AND failures > 0`,
      { address }
    )
  })
}
