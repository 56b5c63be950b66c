import { Link } from 'react-router'
import { StateBadge } from '../format/state_badge.tsx'
import { Time } from '../format/time.tsx'
import type { RequestWithOthers } from './request.ts'

/** What else came from the same mailbox. */
export function Others({ others }: Pick<RequestWithOthers, 'others'>) {
  if (others.length === 0) return null
  return (
    <section aria-labelledby="others" className="grid gap-2">
      <h3 id="others" className="text-sm font-semibold">
        Other requests of this person
      </h3>
      <ul className="grid gap-1.5 text-sm">
        {others.map(({ id, state, requested_at, close_reason }) => (
          <li key={id} className="flex flex-wrap items-center gap-2">
            <Link to={`/beta/requests/${id}`} className="text-accent underline">
              <Time at={requested_at} />
            </Link>
            <StateBadge state={state} />
            {close_reason && <span className="wrap-anywhere text-muted">{close_reason}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
