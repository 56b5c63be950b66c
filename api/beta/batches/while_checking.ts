import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { JobRun } from '#api/core/queue/queue'
import type { BatchRow } from './batch.js'
import { lockBatch } from './batch_repository.js'

/**
 * Does a step of checking under the batch's lock, if the batch is still being checked and by this run.
 * A run that was frozen and lost its turn must not touch the lines of the one that took over.
 *
 * @throws LeaseLostError when the job is somebody else's by now
 */
export async function whileChecking(
  batchId: string,
  job: JobRun,
  step: (trx: TransactionClientContract, batch: BatchRow) => Promise<void>
): Promise<void> {
  await db.transaction(async (trx) => {
    const batch = await lockBatch(trx, batchId)
    if (batch?.state !== 'checking') return
    await job.keepAlive()
    await step(trx, batch)
  })
}
