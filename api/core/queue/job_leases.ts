import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import type { JobPayload } from '#api/core/queue/job'
import { rowsOf } from '#api/core/queue/sql'

/** How long a claimed row stays with a worker that gives no sign of life. */
export const LEASE_MS = 30_000

/** A job that lost its worker or the database this often takes them down itself, and is dead. */
export const MOST_LOSSES = 25

export interface ClaimedJob {
  id: string
  name: string
  payload: JobPayload
  attempts: number
  max_attempts: number
  /** Names this run: every later statement about it carries the token, so that a run that lost its lease changes nothing. */
  lease_owner: string
}

interface Claim {
  /** Unique to this run. */
  token: string
  names: string[]
  now: DateTime
  /** Claims this row only; without it the one that is due longest. */
  id?: string
  /** Claims rows due at this time; default `now`. */
  dueBy?: DateTime
}

/** Takes one due row in one statement: of many who try at once, one gets it, the others null. */
export async function claimJob({ token, names, now, id, dueBy = now }: Claim) {
  const [row] = await rowsOf<ClaimedJob>(
    db.connection(),
    `UPDATE jobs SET state = 'running', lease_owner = :token, lease_until = :until,
       attempts = attempts + 1, started_at = :now
     WHERE id = (
       SELECT id FROM jobs
       WHERE state = 'queued' AND run_at <= :dueBy AND name = ANY(:names)
         ${id ? 'AND id = :id' : ''}
       ORDER BY run_at LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING id, name, payload, attempts, max_attempts, lease_owner`,
    {
      token,
      names,
      now: now.toJSDate(),
      dueBy: dueBy.toJSDate(),
      until: leaseEnd(now),
      ...(id ? { id } : {}),
    }
  )
  return row ?? null
}

/** Lengthens the leases of these runs, and answers which of them still hold theirs. */
export async function renewLeases(tokens: string[], now: DateTime): Promise<Set<string>> {
  const rows = await rowsOf<{ lease_owner: string }>(
    db.connection(),
    `UPDATE jobs SET lease_until = :until
     WHERE state = 'running' AND lease_owner = ANY(:tokens) RETURNING lease_owner`,
    { tokens, until: leaseEnd(now) }
  )
  return new Set(rows.map((row) => row.lease_owner))
}

/** Stores progress and lengthens the lease; false when the run no longer holds it. */
export async function storeProgress(token: string, progress: JobPayload, now: DateTime) {
  const rows = await rowsOf(
    db.connection(),
    `UPDATE jobs SET progress = :progress, lease_until = :until
     WHERE state = 'running' AND lease_owner = :token RETURNING id`,
    { token, progress: JSON.stringify(progress), until: leaseEnd(now) }
  )
  return rows.length === 1
}

/**
 * Puts rows whose worker fell silent back into the queue. Such an attempt is not counted against the
 * job, but losing worker after worker is.
 */
export async function requeueLost(now: DateTime): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db.connection(),
    `UPDATE jobs SET losses = losses + 1, attempts = attempts - 1, published_at = NULL,
       lease_owner = NULL, lease_until = NULL, run_at = :now,
       state = CASE WHEN losses + 1 >= :most THEN 'dead' ELSE 'queued' END,
       finished_at = CASE WHEN losses + 1 >= :most THEN CAST(:now AS timestamptz) END,
       last_error = 'The worker was lost while it ran'
     WHERE id IN (
       SELECT id FROM jobs WHERE state = 'running' AND lease_until < :now
       LIMIT 100 FOR UPDATE SKIP LOCKED)
     RETURNING id`,
    { now: now.toJSDate(), most: MOST_LOSSES }
  )
  return rows.map((row) => row.id)
}

function leaseEnd(now: DateTime): Date {
  return now.plus({ milliseconds: LEASE_MS }).toJSDate()
}
