import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { MOST_LOSSES } from '#api/core/queue/job_leases'
import { rowsOf } from '#api/core/queue/sql'

/** Each answers false when the run no longer holds its row, which then stays as it is. */

export function markDone(token: string, now: DateTime): Promise<boolean> {
  return end(token, `state = 'done', finished_at = :now, last_error = NULL`, { now })
}

export function markDead(token: string, error: string, now: DateTime): Promise<boolean> {
  return end(token, `state = 'dead', finished_at = :now, last_error = :error`, { now, error })
}

export function markForRetry(token: string, error: string, runAt: DateTime): Promise<boolean> {
  return end(token, `state = 'queued', run_at = :runAt, published_at = NULL, last_error = :error`, {
    runAt,
    error,
  })
}

/** Gives the row back because the database went away under it: no failure of its own, unless often. */
export function interrupt(token: string, now: DateTime): Promise<boolean> {
  const change = `state = CASE WHEN losses + 1 >= ${MOST_LOSSES} THEN 'dead' ELSE 'queued' END,
    finished_at = CASE WHEN losses + 1 >= ${MOST_LOSSES} THEN CAST(:now AS timestamptz) END,
    run_at = :now, published_at = NULL, attempts = attempts - 1, losses = losses + 1,
    last_error = 'The database went away while it ran'`
  return end(token, change, { now })
}

/** Gives the row back as if it had not been claimed. */
export function release(token: string, now: DateTime): Promise<boolean> {
  const change = `state = 'queued', run_at = :now, published_at = NULL, attempts = attempts - 1`
  return end(token, change, { now })
}

async function end(token: string, change: string, bindings: Record<string, DateTime | string>) {
  const values = Object.entries(bindings).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : value.toJSDate(),
  ])
  const rows = await rowsOf(
    db.connection(),
    `UPDATE jobs SET ${change}, lease_owner = NULL, lease_until = NULL
     WHERE state = 'running' AND lease_owner = :token RETURNING id`,
    { ...Object.fromEntries(values), token }
  )
  return rows.length === 1
}
