import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { announceBatches } from './announce_batches.js'
import { failBatch, finishBatches } from './batch_repository.js'
import { CHECK_BATCH, SEND_BATCH } from './check_job_name.js'
import { batchesNobodyChecks, takeBackBatch } from './given_up_repository.js'

/** After mails of some batches were settled: ends the batches that are through, tells the rest. */
export async function settleBatches(trx: TransactionClientContract, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  const distinct = [...new Set(ids)]
  await finishBatches(trx, distinct)
  await announceBatches(distinct, trx)
}

/**
 * Two lanes that settle the last mails of a batch at once each still see the other's; so this looks
 * at all sending batches now and then.
 */
export async function finishLeftoverBatches(): Promise<void> {
  const finished = await db.transaction((trx) => finishBatches(trx))
  const given = await batchesNobodyChecks([CHECK_BATCH, SEND_BATCH])
  for (const { id, file_key } of given) {
    // Only a file that was read to its end has a key: its verdicts are kept.
    await (file_key ? takeBackBatch(id, NOT_SENT) : failBatch(id, NOT_CHECKED))
  }
  await announceBatches([...finished, ...given.map(({ id }) => id)])
}

const NOT_SENT = {
  code: 'send_failed',
  detail: 'Sending could not begin because of a fault on our side. Nothing was sent. Try again.',
}

const NOT_CHECKED = {
  code: 'check_failed',
  detail: 'The file could not be checked because of a fault on our side. Upload it again.',
}
