import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { rowsOf } from '#api/core/queue/sql'

/** Whoever was silent for so long is taken for dead. */
const SILENCE_SECONDS = 30

/** Says that a worker lives, and forgets those that fell silent a day ago. */
export async function beat(workerId: string, startedAt: DateTime): Promise<void> {
  const now = wallClock.now()
  await rowsOf(
    db.connection(),
    `WITH silent AS (DELETE FROM worker_heartbeats WHERE seen_at < :yesterday)
     INSERT INTO worker_heartbeats (worker_id, started_at, seen_at)
     VALUES (:workerId, :startedAt, :now)
     ON CONFLICT (worker_id) DO UPDATE SET seen_at = excluded.seen_at`,
    {
      workerId,
      startedAt: startedAt.toJSDate(),
      now: now.toJSDate(),
      yesterday: now.minus({ days: 1 }).toJSDate(),
    }
  )
}

export async function forget(workerId: string): Promise<void> {
  await rowsOf(db.connection(), 'DELETE FROM worker_heartbeats WHERE worker_id = :workerId', {
    workerId,
  })
}

/** How many workers gave a sign of life lately. They beat every five seconds. */
export async function livingWorkers(): Promise<number> {
  const since = wallClock.now().minus({ seconds: SILENCE_SECONDS })
  const [{ workers }] = await rowsOf<{ workers: string }>(
    db.connection(),
    'SELECT count(*) AS workers FROM worker_heartbeats WHERE seen_at > :since',
    { since: since.toJSDate() }
  )
  return Number(workers)
}
