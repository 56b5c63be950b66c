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

export async function findJob(id: string): Promise<JobRow | null> {
  const [row] = await rowsOf<JobRow>(
    db.connection(),
    `SELECT ${COLUMNS} FROM jobs WHERE id = :id`,
    { id }
  )
  return row ?? null
}
