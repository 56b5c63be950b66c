import { businessClock, wallClock } from '#api/core/clock'
import type { UnknownColumn } from '../csv/column.js'
import { canLookUp } from '#api/core/mail/mail_gateway'
import type { BatchCounts, CountedBatch } from './batch_queries.js'

/** A batch with its counts, rate and time left: one shape for the list, the GET and the stream. */
export function toBatch(batch: CountedBatch) {
  const { lately, just_sent, expired, ...counts } = batch.counts
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
    created_by_name: batch.created_by_name,
    sent_by: batch.sent_by,
    started_at: batch.started_at?.toISOString() ?? null,
    finished_at: batch.finished_at?.toISOString() ?? null,
    existing: batch.error?.code === 'already_sent',
    error: batch.error,
    unknown_columns: batch.unknown_columns.map(({ name }) => name),
    column_hints: batch.unknown_columns.flatMap(toHint),
    counts,
    states: statesOf(batch.counts),
    can_look_up: canLookUp(),
    rate_per_minute: rate,
    as_of: wallClock.now().toUTC().toISO()!,
    eta_seconds: batch.state === 'sending' && rate > 0 ? Math.ceil((left / rate) * 60) : null,
  }
}

/** What a column that is not used may have been meant for. */
function toHint({ name, meant }: UnknownColumn) {
  return meant ? [{ column: name, meant }] : []
}

/** How the invites of a batch stand at present, each in one state: they sum up to all of them. */
const statesOf = (counts: BatchCounts) => ({
  queued: counts.queued,
  sending: counts.sending,
  sent: counts.just_sent,
  unknown: counts.unknown,
  failed: counts.failed,
  delivered: counts.delivered,
  bounced: counts.bounced,
  opened: counts.opened,
  clicked: counts.clicked,
  redeemed: counts.redeemed,
  expired: counts.expired,
  revoked: counts.cancelled,
})

export type BatchView = ReturnType<typeof toBatch>

/** What left within the last minute, scaled up while the batch is younger than that. */
function ratePerMinute({ state, started_at }: CountedBatch, lately: number): number {
  if (state !== 'sending' || !started_at) return 0
  const seconds = (businessClock.now().toMillis() - started_at.getTime()) / 1000
  return Math.round((lately * 60) / Math.min(60, Math.max(1, seconds)))
}
