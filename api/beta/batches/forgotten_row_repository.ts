import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { rowsOf } from '#api/core/queue/sql'
import { forgottenAmong } from '#api/core/mail/suppression_repository'

const AT_ONCE = 5_000

/**
 * Lines whose person has asked to be forgotten: those that have lost their address, and those with an
 * address of which the suppression list keeps no more than a hash.
 */
export async function judgeForgotten(
  trx: TransactionClientContract,
  batchId: string
): Promise<void> {
  await rowsOf(
    trx,
    `UPDATE invite_batch_rows SET verdict = 'suppressed', detail = 'forgotten'
     WHERE batch_id = :batchId AND verdict = 'pending' AND email IS NULL`,
    { batchId }
  )
  for (let line = -1; ;) {
    const rows = await pendingRows(trx, batchId, line)
    const forgotten = await forgottenAmong(rows.map(({ email }) => email))
    if (forgotten.size > 0) await suppressRows(trx, batchId, forgotten)
    if (rows.length < AT_ONCE) return
    line = rows.at(-1)!.line
  }
}

const pendingRows = (trx: TransactionClientContract, batchId: string, after: number) =>
  rowsOf<{ line: number; email: string }>(
    trx,
    `SELECT line, email FROM invite_batch_rows
     WHERE batch_id = :batchId AND verdict = 'pending' AND line > :after ORDER BY line LIMIT ${AT_ONCE}`,
    { batchId, after }
  )

async function suppressRows(
  trx: TransactionClientContract,
  batchId: string,
  forgotten: Map<string, string>
): Promise<void> {
  await rowsOf(
    trx,
    `UPDATE invite_batch_rows r SET verdict = 'suppressed', detail = f.reason
     FROM unnest(:addresses::text[], :reasons::text[]) AS f (address, reason)
     WHERE r.batch_id = :batchId AND r.verdict = 'pending' AND r.email = f.address`,
    { batchId, addresses: [...forgotten.keys()], reasons: [...forgotten.values()] }
  )
}
