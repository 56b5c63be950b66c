import { defineJob } from '#api/core/queue/queue'
import { findBatch } from './batch_repository.js'
import { SEND_BATCH } from './check_job_name.js'
import { judgeAgain } from './judge_rows.js'
import { finishChecking } from './run_batch.js'

/**
 * Judges a batch that was let go by the present and sends to whom it still may. Its writing is one
 * transaction, so a run that dies leaves nothing, and one that comes later finds nothing to do.
 */
defineJob<{ batch_id: string }>({
  name: SEND_BATCH,
  timeoutMs: 120_000,
  maxAttempts: 5,
  backoff: (attempt) => attempt * 2_000,
  async handle(job) {
    const batch = await findBatch(job.payload.batch_id)
    if (batch?.state !== 'checking' || batch.dry_run || !batch.file_key) return
    await judgeAgain(batch.id)
    await job.keepAlive()
    await finishChecking(batch.id, batch.file_key, job)
  },
})
