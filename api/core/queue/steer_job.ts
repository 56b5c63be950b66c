import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { delivery } from '#api/core/queue/delivery'
import { rowsOf, type Client } from '#api/core/queue/sql'

export type RetryOutcome = 'queued' | 'not_ended' | 'superseded'

/**
 * Queues a dead or cancelled job again, with all its attempts.
 *
 * @returns `not_ended` when there is no such ended job; `superseded` when a newer one holds its key
 */
export async function retryJob(id: string, trx: Client = db.connection()): Promise<RetryOutcome> {
  try {
    const rows = await trx.transaction((savepoint) => queueAgain(savepoint, id))
    if (rows.length === 0) return 'not_ended'
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'jobs_unique_key') return 'superseded'
    throw error
  }
  void delivery.publish([id])
  return 'queued'
}

/** Keeps a queued job from running, and tells the worker of a running one to stop. */
export async function cancelJob(id: string, trx: Client = db.connection()): Promise<boolean> {
  const rows = await rowsOf(
    trx,
    `UPDATE jobs SET state = 'cancelled', finished_at = :now, lease_owner = NULL, lease_until = NULL
     WHERE id = :id AND state IN ('queued', 'running') RETURNING id`,
    { id, now: wallClock.now().toJSDate() }
  )
  return rows.length === 1
}

function queueAgain(client: Client, id: string) {
  return rowsOf<{ id: string }>(
    client,
    `UPDATE jobs SET state = 'queued', run_at = :now, attempts = 0, losses = 0, published_at = NULL,
       finished_at = NULL
     WHERE id = :id AND state IN ('dead', 'cancelled') RETURNING id`,
    { id, now: wallClock.now().toJSDate() }
  )
}
