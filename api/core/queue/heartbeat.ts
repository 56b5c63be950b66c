import { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { rowsOf } from '#api/core/queue/sql'

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

/** When a worker was last seen alive; null when there is none. They beat every five seconds. */
export async function lastHeartbeat(): Promise<DateTime | null> {
  const [row] = await rowsOf<{ seen_at: Date | null }>(
    db.connection(),
    'SELECT max(seen_at) AS seen_at FROM worker_heartbeats'
  )
  return row.seen_at ? DateTime.fromJSDate(row.seen_at, { zone: 'utc' }) : null
}
