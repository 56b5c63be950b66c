import { Time } from '../format/time.tsx'
import type { InviteWithHistory } from './invite.ts'
import { StateBadge } from '../format/state_badge.tsx'

/** Every state it was in, newest first. */
export function History({ history }: Pick<InviteWithHistory, 'history'>) {
  return (
    <section aria-labelledby="history" className="grid gap-2">
      <h3 id="history" className="text-sm font-semibold">
        History
      </h3>
      <ol className="grid gap-2 border-l border-line pl-4 text-sm">
        {history.toReversed().map((step, index) => (
          <li key={`${step.at}-${index}`} className="grid gap-0.5">
            <span className="flex items-center justify-between gap-3">
              <StateBadge state={step.state} />
              <span className="text-muted">
                <Time at={step.at} />
              </span>
            </span>
            {step.detail && <span className="break-words text-muted">{step.detail}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
