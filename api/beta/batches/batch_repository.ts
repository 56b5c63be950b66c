import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { businessClock } from '#api/core/clock'
import { canLookUp } from '#api/core/mail/mail_gateway'
import type { UnknownColumn } from '../csv/column.js'
import type { BatchError, BatchOptions, BatchRow, BatchState } from './batch.js'

export async function findBatch(id: string): Promise<BatchRow | null> {
  return db.from('invite_batches').where('id', id).first()
}

interface NewBatch {
  id: string
  marketId: string
  dryRun: boolean
  fileName: string
  uploadId: string
  options: BatchOptions
  createdBy: string
}

/** A batch that waits for its file to be checked. */
export async function insertBatch(trx: TransactionClientContract, batch: NewBatch): Promise<void> {
  await trx.table('invite_batches').insert({
    id: batch.id,
    market_id: batch.marketId,
    state: 'checking',
    dry_run: batch.dryRun,
    file_name: batch.fileName,
    upload_id: batch.uploadId,
    options: JSON.stringify(batch.options),
    created_by: batch.createdBy,
    created_at: businessClock.now().toJSDate(),
  })
}

export async function lockBatch(
  trx: TransactionClientContract,
  id: string
): Promise<BatchRow | null> {
  return trx.from('invite_batches').where('id', id).forUpdate().first()
}

export async function moveBatch(
  trx: TransactionClientContract,
  id: string,
  state: BatchState,
  columns: Record<string, unknown> = {}
): Promise<void> {
  await trx
    .from('invite_batches')
    .where('id', id)
    .update({ state, ...columns })
}

export async function keepUnknownColumns(id: string, columns: UnknownColumn[]): Promise<void> {
  await db
    .from('invite_batches')
    .where('id', id)
    .update({ unknown_columns: JSON.stringify(columns) })
}

/** Which of these batches were cancelled: a mail that was put off must not leave after all. */
export async function cancelledAmong(ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .from('invite_batches')
    .select('id')
    .whereRaw('id = ANY(?)', [[...new Set(ids)]])
    .where('state', 'cancelled')
  return new Set(rows.map((row) => row.id))
}

/** A file that could not be read leaves no rows behind. */
export async function failBatch(id: string, error: BatchError): Promise<void> {
  await db.transaction(async (trx) => {
    await trx
      .from('invite_batches')
      .where({ id, state: 'checking' })
      .update({
        state: 'failed',
        error: JSON.stringify(error),
        finished_at: businessClock.now().toJSDate(),
      })
    await trx.from('invite_batch_rows').where('batch_id', id).delete()
  })
}

/**
 * Takes a file's content for this batch, or answers the other one that has it already. The unique
 * index decides between two batches of one file at the same moment.
 */
export async function claimContent(
  trx: TransactionClientContract,
  batchId: string,
  contentKey: string
): Promise<BatchRow | null> {
  await trx.rawQuery('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [contentKey])
  const earlier = await trx
    .from('invite_batches')
    .where('content_key', contentKey)
    .where('dry_run', false)
    .whereNot('id', batchId)
    .whereNotIn('state', ['failed', 'cancelled'])
    .first()
  if (earlier) return earlier
  await trx.from('invite_batches').where('id', batchId).update({ content_key: contentKey })
  return null
}

/** Ends batches of which no mail is on its way any more; all of them when none is named. */
export async function finishBatches(
  trx: TransactionClientContract,
  ids?: string[]
): Promise<string[]> {
  // A mail of unknown outcome is still open only where somebody can be asked about it.
  const open = ['queued', 'held', 'sending', ...(canLookUp() ? ['unknown'] : [])]
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `UPDATE invite_batches b SET state = 'done', finished_at = :now
     WHERE state = 'sending' AND (:all OR id = ANY(:ids)) AND NOT EXISTS (
       SELECT 1 FROM mail_messages m WHERE m.group_id = b.id AND m.state = ANY(:open))
     RETURNING id`,
    { now: businessClock.now().toJSDate(), all: !ids, ids: ids ?? [], open }
  )
  return rows.map((row) => row.id)
}
