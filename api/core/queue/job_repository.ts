import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import type { JobPayload } from '#api/core/queue/job'
import { rowsOf, type Client } from '#api/core/queue/sql'

export interface NewJob {
  id: string
  name: string
  payload: JobPayload
  uniqueKey: string | null
  maxAttempts: number
  runAt: DateTime
  now: DateTime
  published: boolean
}

/** Adds a row, or answers null when a queued or running one holds its key. */
export async function insertJob(job: NewJob, client: Client = db.connection()) {
  const [row] = await rowsOf<{ id: string }>(
    client,
    `INSERT INTO jobs (id, name, payload, unique_key, state, run_at, max_attempts, published_at, created_at)
     VALUES (:id, :name, :payload, :uniqueKey, 'queued', :runAt, :maxAttempts, :publishedAt, :now)
     ON CONFLICT (unique_key) WHERE state IN ('queued', 'running') DO NOTHING
     RETURNING id`,
    {
      id: job.id,
      name: job.name,
      uniqueKey: job.uniqueKey,
      maxAttempts: job.maxAttempts,
      payload: JSON.stringify(job.payload),
      runAt: job.runAt.toJSDate(),
      now: job.now.toJSDate(),
      publishedAt: job.published ? job.now.toJSDate() : null,
    }
  )
  return row?.id ?? null
}

export async function findLiveByKey(uniqueKey: string, client: Client = db.connection()) {
  const [row] = await rowsOf<{ id: string }>(
    client,
    `SELECT id FROM jobs WHERE unique_key = :uniqueKey AND state IN ('queued', 'running')`,
    { uniqueKey }
  )
  return row?.id ?? null
}

/**
 * Rows that are due and whose message was never sent, or was sent long enough ago to be lost. They
 * count as published from now on, so that several workers do not all announce them.
 */
export async function takeUnpublished(now: DateTime, limit: number): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db.connection(),
    `UPDATE jobs SET published_at = :now WHERE id IN (
       SELECT id FROM jobs
       WHERE state = 'queued' AND run_at <= :now
         AND (published_at IS NULL OR published_at < :stale)
       ORDER BY run_at LIMIT :limit FOR UPDATE SKIP LOCKED)
     RETURNING id`,
    { now: now.toJSDate(), stale: now.minus({ seconds: 10 }).toJSDate(), limit }
  )
  return rows.map((row) => row.id)
}
