import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { announceBatches } from './announce_batches.js'
import { batchesNobodyChecks, failBatch, finishBatches } from './batch_repository.js'
import { CHECK_BATCH } from './check_job_name.js'

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
  const given = await batchesNobodyChecks(CHECK_BATCH)
  for (const id of given) await failBatch(id, NOT_CHECKED)
  await announceBatches([...finished, ...given])
}

const NOT_CHECKED = {
  code: 'check_failed',
  detail: 'The file could not be checked because of a fault on our side. Upload it again.',
}
