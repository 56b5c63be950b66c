import type { JobRow } from '#api/core/queue/find_job'
import { redact } from '#api/core/audit/redact'
import { count, id, instant, named, object, oneOf, orNull, text } from '#api/core/schemas'

export const jobSchema = named(
  'Job',
  object({
    id,
    name: text,
    state: oneOf(['queued', 'running', 'done', 'dead', 'cancelled']),
    attempts: count,
    max_attempts: count,
    payload: { type: 'object' },
    progress: orNull({ type: 'object' }),
    last_error: orNull(text),
    run_at: instant,
    created_at: instant,
    started_at: orNull(instant),
    finished_at: orNull(instant),
  })
)

export const toJob = (row: JobRow) => ({
  id: row.id,
  name: row.name,
  state: row.state,
  attempts: row.attempts,
  max_attempts: row.max_attempts,
  // Payloads are ids by rule; should one hold more, it does not show.
  payload: redact(row.payload),
  progress: row.progress,
  last_error: row.last_error,
  run_at: row.run_at.toISOString(),
  created_at: row.created_at.toISOString(),
  started_at: row.started_at?.toISOString() ?? null,
  finished_at: row.finished_at?.toISOString() ?? null,
})
