import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { delivery } from '#api/core/queue/delivery'
import type { JobPayload } from '#api/core/queue/job'
import { jobNamed } from '#api/core/queue/job_registry'
import { findLiveByKey, insertJob } from '#api/core/queue/job_repository'
import { afterCommit, type Client } from '#api/core/queue/sql'

export { PermanentJobError, type JobRun } from '#api/core/queue/job'
export { defineJob } from '#api/core/queue/job_registry'

interface EnqueueOptions {
  /** While a job with this key is queued or running, no second one is added. */
  key?: string
  /**
   * Earliest start, on the wall clock. What is due by the business clock belongs to a schedule that
   * looks at rows, not to a delayed job.
   */
  runAt?: DateTime
  maxAttempts?: number
  /** The transaction whose change the job follows from: without the change there is no job. */
  trx?: Client
}

/**
 * Adds a job and says so to the workers. The row is the truth; when the message cannot be sent, a
 * worker finds the row by itself.
 *
 * @param payload ids, never personal data: rows are kept and shown to staff
 * @returns the id of the new row, or of the one that already holds the key
 */
export async function enqueue(
  name: string,
  payload: JobPayload = {},
  { key, runAt, maxAttempts, trx }: EnqueueOptions = {}
): Promise<string> {
  const definition = jobNamed(name)
  const client = trx ?? db.connection()
  const now = wallClock.now()
  const due = !runAt || runAt <= now
  const id = newId()
  const job = {
    id,
    name,
    payload,
    uniqueKey: key ?? null,
    maxAttempts: maxAttempts ?? definition.maxAttempts,
    runAt: runAt ?? now,
    now,
    published: due && delivery.isReady,
  }

  while (!(await insertJob(job, client))) {
    const existing = await findLiveByKey(key!, client)
    if (existing) return existing
    // The holder of the key ended between the two statements: the key is free again.
  }
  if (job.published) afterCommit(client, () => delivery.publish([id]))
  return id
}
