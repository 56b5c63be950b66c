import { ArrowRightLeft, CalendarClock, Undo2 } from 'lucide-react'
import { Link } from 'react-router'
import { Badge } from 'instainstru-storefront/ui/Badge.tsx'
import { buttonClass } from 'instainstru-storefront/ui/Button.tsx'
import { Countdown } from '../format/countdown.tsx'
import { PlaceTime } from './place_time.tsx'
import type { CurrentPhase } from './phase.ts'
import { axesWords, CAPABILITY_WORDS, phaseName, yesNo } from './phase_words.ts'

/** The posture in force at a glance: what, since when, by whom, what is an exception, what comes. */
export function Now({ current }: { current: CurrentPhase }) {
  const { changed_at, changed_by, reason, previous, overrides, scheduled } = current
  return (
    <section
      aria-label="In force"
      className="grid gap-4 rounded-lg border border-line bg-raised p-4 lg:grid-cols-[minmax(0,1fr)_auto]"
    >
      <div className="grid content-start gap-1">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="display text-2xl font-semibold">{phaseName(current)}</span>
          <span className="text-sm">{axesWords(current)}</span>
        </p>
        {changed_at && (
          <p className="text-sm text-muted">
            Since <PlaceTime at={changed_at} />
            {changed_by && `, by ${changed_by.name}`}
            {reason && <span className="wrap-anywhere">: “{reason}”</span>}
          </p>
        )}
        {overrides.map(({ id, capability, value, derived, expires_at }) => (
          <p key={id} className="flex flex-wrap items-center gap-x-2 text-sm">
            <Badge tone="caution">Exception</Badge>
            <span>
              {CAPABILITY_WORDS[capability]}: <strong>{yesNo(value)}</strong>
              {derived !== value && ` instead of ${yesNo(derived)}`}, ends{' '}
              <Countdown to={expires_at} />{' '}
              <Link to="/beta/overrides" className="text-accent underline">
                Look<span className="sr-only"> at the overrides</span>
              </Link>
            </span>
          </p>
        ))}
        {scheduled.map((schedule) => (
          <p key={schedule.id} className="flex items-start gap-x-2 text-sm">
            <CalendarClock aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-accent" />
            <span>
              {phaseName(schedule)} comes <Countdown to={schedule.at} />,{' '}
              <PlaceTime at={schedule.at} />
            </span>
          </p>
        ))}
      </div>
      <div className="flex flex-wrap content-start gap-2 lg:justify-end">
        {previous && (
          <Link
            to="/beta/phases/switch?back=1"
            className={buttonClass({ variant: 'secondary', size: 'sm' })}
          >
            <Undo2 aria-hidden="true" className="size-4" /> Back to {phaseName(previous)}
          </Link>
        )}
        <Link to="/beta/phases/switch" className={buttonClass({ size: 'sm' })}>
          <ArrowRightLeft aria-hidden="true" className="size-4" /> Switch
        </Link>
      </div>
    </section>
  )
}
