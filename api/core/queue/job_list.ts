import db from '@adonisjs/lucid/services/db'
import type { JobPayload } from '#api/core/queue/job'
import { rowsOf } from '#api/core/queue/sql'

export type JobState = 'queued' | 'running' | 'done' | 'dead' | 'cancelled'

/** A job as staff see it. */
export interface JobRow {
  id: string
  name: string
  payload: JobPayload
  unique_key: string | null
  state: JobState
  run_at: Date
  attempts: number
  max_attempts: number
  losses: number
  progress: JobPayload | null
  last_error: string | null
  created_at: Date
  started_at: Date | null
  finished_at: Date | null
}

const COLUMNS = `id, name, payload, unique_key, state, run_at, attempts, max_attempts, losses,
  progress, last_error, created_at, started_at, finished_at`

interface JobFilter {
  states?: JobState[]
  names?: string[]
  offset?: number
  /** At most 100. */
  limit?: number
}

/** The newest jobs first. */
export async function listJobs({ states, names, offset = 0, limit = 100 }: JobFilter = {}) {
  const where = `WHERE (CAST(:states AS text[]) IS NULL OR state = ANY(:states))
    AND (CAST(:names AS text[]) IS NULL OR name = ANY(:names))`
  const filter = { states: states ?? null, names: names ?? null }
  const [rows, [{ total }]] = await Promise.all([
    rowsOf<JobRow>(
      db.connection(),
      `SELECT ${COLUMNS} FROM jobs ${where} ORDER BY created_at DESC, id DESC
       OFFSET :offset LIMIT :limit`,
      { ...filter, offset, limit: Math.min(limit, 100) }
    ),
    rowsOf<{ total: number }>(
      db.connection(),
      `SELECT CAST(count(*) AS integer) AS total FROM jobs ${where}`,
      filter
    ),
  ])
  return { rows, total }
}

export async function findJob(id: string): Promise<JobRow | null> {
  const [row] = await rowsOf<JobRow>(
    db.connection(),
    `SELECT ${COLUMNS} FROM jobs WHERE id = :id`,
    { id }
  )
  return row ?? null
}
