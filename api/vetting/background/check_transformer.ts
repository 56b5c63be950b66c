import { count, flag, instant, named, object, oneOf, orNull, text } from '#api/core/schemas'
import { CHECK_STATES, standingOf } from '../vetting.js'
import { lastDayOfAdverseWait } from './adverse_wait.js'
import { NO_CHECK, renewalIsDue, type CheckEventRow, type CheckRow } from './check.js'

const day = { ...text, format: 'date' }

export const checkSchema = named(
  'BackgroundCheck',
  object({
    state: oneOf(CHECK_STATES),
    standing: {
      ...oneOf(CHECK_STATES),
      description: '`passed` as long as a pass is in force, also while the next check goes on',
    },
    since: orNull(instant),
    expires_at: orNull(instant),
    consented_at: orNull(instant),
    reason_code: orNull(text),
    note: orNull(text),
    undecided_until: orNull({
      ...day,
      description: 'After a warning: the last day in New York on which nothing is decided',
    }),
    may_renew: flag,
    version: count,
  })
)

/** A check with what follows from its history and the calendar. */
export function toCheck(row: CheckRow | null, events: readonly CheckEventRow[], now: Date) {
  const check = row ?? NO_CHECK
  return {
    state: check.state,
    standing: standingOf(check, now),
    since: check.since?.toISOString() ?? null,
    expires_at: check.expires_at?.toISOString() ?? null,
    consented_at: check.consented_at?.toISOString() ?? null,
    reason_code: check.reason_code,
    note: check.note,
    undecided_until: check.state === 'pre_adverse' ? lastDayOfAdverseWait(events) : null,
    may_renew: check.state === 'passed' && renewalIsDue(check, now),
    version: check.version,
  }
}
