import { businessClock } from '#api/core/clock'
import type { UnknownColumn } from '../csv/column.js'
import type { CountedBatch } from './batch_queries.js'

/** A batch with its counts, rate and time left: one shape for the list, the GET and the stream. */
export function toBatch(batch: CountedBatch) {
  const { lately, ...counts } = batch.counts
  const rate = ratePerMinute(batch, lately)
  const left = counts.queued + counts.sending
  return {
    id: batch.id,
    state: batch.state,
    dry_run: batch.dry_run,
    file_name: batch.file_name,
    options: batch.options,
    created_at: batch.created_at.toISOString(),
    created_by: batch.created_by,
    started_at: batch.started_at?.toISOString() ?? null,
    finished_at: batch.finished_at?.toISOString() ?? null,
    existing: batch.error?.code === 'already_sent',
    error: batch.error,
    unknown_columns: batch.unknown_columns.map(({ name }) => name),
    column_hints: batch.unknown_columns.flatMap(toHint),
    counts,
    rate_per_minute: rate,
    eta_seconds: batch.state === 'sending' && rate > 0 ? Math.ceil((left / rate) * 60) : null,
  }
}

/** What a column that is not used may have been meant for. */
function toHint({ name, meant }: UnknownColumn) {
  return meant ? [{ column: name, meant }] : []
}

export type BatchView = ReturnType<typeof toBatch>

/** What left within the last minute, scaled up while the batch is younger than that. */
function ratePerMinute({ state, started_at }: CountedBatch, lately: number): number {
  if (state !== 'sending' || !started_at) return 0
  const seconds = (businessClock.now().toMillis() - started_at.getTime()) / 1000
  return Math.round((lately * 60) / Math.min(60, Math.max(1, seconds)))
}
