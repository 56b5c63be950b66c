import type { Batch } from '../api/types.ts'
import type { Step } from '../output/progress.ts'

/** Where a batch stands, as one line of progress: lines read, then invitations no longer waiting. */
export function step({ state, counts, rate_per_minute, eta_seconds }: Batch): Step {
  if (state === 'checking')
    return { label: 'checking', done: counts.total, total: 0, note: 'lines read' }
  const waiting = state === 'ready' ? counts.will_send : counts.queued + counts.sending
  const failed = counts.failed > 0 ? `${counts.failed.toLocaleString('en-US')} failed` : undefined
  return {
    label: state,
    done: counts.will_send - waiting,
    total: counts.will_send,
    perMinute: rate_per_minute,
    etaSeconds: eta_seconds,
    note: failed,
  }
}
