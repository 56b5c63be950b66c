import type { Batch, Counts } from '../api/types.ts'
import { exits, type Exit } from '../exits.ts'

type Verdict = { verdict: string; key: keyof Counts; label: string }

/** Rows someone has to look at. */
export const problems: Verdict[] = [
  { verdict: 'invalid_address', key: 'invalid', label: 'address is not valid' },
  { verdict: 'bad_role', key: 'bad_role', label: 'role is not known' },
  { verdict: 'bad_expiry', key: 'bad_expiry', label: 'expiry is out of range' },
  { verdict: 'malformed', key: 'malformed', label: 'line cannot be read' },
  { verdict: 'suppressed', key: 'suppressed', label: 'on the suppression list' },
]

/** Rows that need nothing more: somebody else's line, or an earlier one, does it. */
export const handled: Verdict[] = [
  { verdict: 'duplicate_in_file', key: 'duplicate_in_file', label: 'again in this file' },
  { verdict: 'already_invited', key: 'already_invited', label: 'invited before' },
  { verdict: 'already_member', key: 'already_member', label: 'a member already' },
]

export const willSend: Verdict = { verdict: 'will_send', key: 'will_send', label: 'to be invited' }
export const verdicts: Verdict[] = [willSend, ...handled, ...problems]

const sum = (counts: Counts, keys: Verdict[]): number =>
  keys.reduce((total, { key }) => total + (counts[key] ?? 0), 0)

export const problemCount = ({ counts }: Batch): number => sum(counts, problems)
const handledCount = ({ counts }: Batch): number => sum(counts, handled)

export const isOver = ({ state, dry_run }: Batch): boolean =>
  state === 'done' || state === 'cancelled' || state === 'failed' || (dry_run && state === 'ready')

/** Rows that were to be sent and were not: given up on so far, or missing once the batch is over. */
function unsentCount(batch: Batch): number {
  const { will_send, sent, failed, unknown } = batch.counts
  return isOver(batch) && !batch.dry_run ? Math.max(0, will_send - sent) : failed + unknown
}

/** 0 when every row is sent, about to be, or needs nothing; 6 when some are not; 1 when none could be. */
export function batchExit(batch: Batch): Exit {
  if (batch.existing) return exits.done
  if (batch.state === 'failed' || batch.error?.code === 'send_failed') return exits.failed
  const unsent = unsentCount(batch)
  if (batch.counts.will_send - unsent + handledCount(batch) <= 0) return exits.failed
  return problemCount(batch) + unsent > 0 ? exits.partly : exits.done
}
