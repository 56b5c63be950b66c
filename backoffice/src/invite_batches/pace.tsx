import type { ReactNode } from 'react'
import { count, whole } from '../format/numbers.ts'
import { span } from '../format/times.ts'
import { progress, type Batch } from './batch.ts'
import { ProgressBar } from './progress_bar.tsx'

/** How far it is and how fast it goes, as a bar or what is given for it, and in words. */
export function Pace({ batch, children }: { batch: Batch; children?: ReactNode }) {
  return (
    <div className="grid gap-1.5">
      {children || <ProgressBar batch={batch} />}
      <p className="figures text-sm text-muted">{inWords(batch)}</p>
    </div>
  )
}

function inWords(batch: Batch): string {
  const { state, counts, rate_per_minute: rate, eta_seconds: eta } = batch
  const { settled, of } = progress(batch)
  const sent = counts.sent ?? 0
  switch (state) {
    case 'checking':
      return `${count(counts.total ?? 0, 'line')} read, ${whole(settled)} judged.`
    case 'ready':
      return 'Checked. Nothing has been sent.'
    case 'sending':
      return [
        `${whole(settled)} of ${count(of, 'invite')} settled`,
        rate > 0 && `${whole(rate)} a minute`,
        eta !== null && eta > 0 && `about ${span(eta)} left`,
      ]
        .filter(Boolean)
        .join(' · ')
    case 'paused':
      return `Paused with ${count((counts.queued ?? 0) + (counts.sending ?? 0), 'invite')} still to send.`
    case 'cancelled':
      return sent > 0 ? `${count(sent, 'invite')} had left before.` : 'Nothing was sent.'
    case 'done':
      return `${count(sent, 'invite')} sent of ${whole(of)}.`
    case 'failed':
      return 'Nothing was sent.'
  }
}
