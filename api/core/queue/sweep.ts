import { wallClock } from '#api/core/clock'
import type { Delivery } from '#api/core/queue/delivery'
import { requeueLost } from '#api/core/queue/job_leases'
import { takeUnpublished } from '#api/core/queue/job_repository'
import type { JobRunner } from '#api/core/queue/job_runner'

/** Messages that may wait in Redis. More would only repeat themselves while workers are busy. */
const MOST_WAITING = 500

/**
 * Makes the queue whole: frees rows of lost workers, announces rows whose message is missing, and
 * starts what no message brings.
 */
export async function sweep(delivery: Delivery, runner: JobRunner): Promise<void> {
  const now = wallClock.now()
  await requeueLost(now)
  const waiting = await delivery.waiting()
  if (waiting !== null && waiting < MOST_WAITING) {
    await delivery.publish(await takeUnpublished(now, MOST_WAITING - waiting))
  }
  await runner.pump()
}
