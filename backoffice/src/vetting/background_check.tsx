import type { ReactNode } from 'react'
import { Alert } from 'instainstru-storefront/ui/Alert.tsx'
import { StateBadge } from '../format/state_badge.tsx'
import { Time } from '../format/time.tsx'
import { weekday } from '../format/times.ts'
import { Facts } from '../table/facts.tsx'
import { CheckHistory } from './check_history.tsx'
import { Moves } from './moves.tsx'
import { checkWords, reasonWords, type ReviewDetail } from './review.ts'

interface BackgroundCheckProps {
  review: ReviewDetail
  /** The reports. */
  children: ReactNode
}

export function BackgroundCheck({ review, children }: BackgroundCheckProps) {
  const { background_check: check, events } = review
  const { state, standing } = check
  return (
    <section aria-labelledby="check" className="grid gap-3">
      <h3 id="check" className="display text-lg font-semibold">
        Background check
      </h3>
      <Deadline review={review} />
      <Facts
        facts={[
          ['State', <StateBadge state={state} label={checkWords(state)} />],
          ['Counts as', standing !== state && checkWords(standing)],
          ['Since', check.since && <Time at={check.since} />],
          ['Agreed', check.consented_at && <Time at={check.consented_at} />],
          ['Runs out', check.expires_at && <Time at={check.expires_at} />],
          ['Because', check.reason_code && reasonWords(check.reason_code)],
          ['Said', check.note && <span className="whitespace-pre-line">{check.note}</span>],
        ]}
      />
      <Moves review={review} />
      {children}
      {events.length > 0 && <CheckHistory events={events} />}
    </section>
  )
}

/** What the calendar does by itself, and when. */
function Deadline({ review: { background_check: check } }: { review: ReviewDetail }) {
  if (check.state === 'disputed') {
    return (
      <Alert tone="caution" title="They dispute what was found">
        The five business days stand still until you answer. Pass the check, or say why the finding
        stands.
      </Alert>
    )
  }
  if (!check.undecided_until) return null
  return (
    <Alert tone="caution" title={`Nothing is decided until ${weekday(check.undecided_until)} ends`}>
      They may dispute until then, in New York time. If they do not, the check is decided against
      them by itself the night after, and they cannot offer lessons.
    </Alert>
  )
}
