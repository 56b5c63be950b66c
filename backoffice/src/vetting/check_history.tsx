import { actionWords } from '../audit/action_words.ts'
import { Time } from '../format/time.tsx'
import { checkWords, reasonWords, type CheckEvent } from './review.ts'

/** Every step of the check, newest first. */
export const CheckHistory = ({ events }: { events: readonly CheckEvent[] }) => (
  <section aria-labelledby="check-history" className="grid gap-2">
    <h4 id="check-history" className="text-sm font-semibold">
      History
    </h4>
    <ol className="grid gap-2 border-l border-line pl-4 text-sm">
      {events.toReversed().map((event) => (
        <li key={event.id} className="grid gap-0.5">
          <span className="flex flex-wrap items-center justify-between gap-x-3">
            <span className="font-medium">{actionWords(`background_check.${event.move}`)}</span>
            <span className="text-muted">
              <Time at={event.at} />
            </span>
          </span>
          <span className="text-muted">
            {checkWords(event.from_state)} → {checkWords(event.to_state)}
            {event.consent_version && `, text of ${event.consent_version}`}
            {event.reason_code && `: ${reasonWords(event.reason_code)}`}
          </span>
          {event.note && <span className="break-words whitespace-pre-line">{event.note}</span>}
        </li>
      ))}
    </ol>
  </section>
)
