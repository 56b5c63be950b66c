import { Link } from 'react-router'
import { words } from '../format/numbers.ts'
import { StateBadge } from '../format/state_badge.tsx'
import { Time } from '../format/time.tsx'
import type { UserDetail } from './user.ts'

/** Invites to a person's address, and the one they came in by. */
export function Invites({ user: { invites } }: { user: UserDetail }) {
  if (invites.length === 0) return <p className="text-sm text-muted">Never invited.</p>
  return (
    <ul className="grid gap-2">
      {invites.map(({ id, role, state, campaign, created_at: at }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-2 rounded-md border border-line p-3 text-sm"
        >
          <Link to={`/invites/${id}`} className="text-accent underline">
            As {words(role).toLowerCase()}, <Time at={at} />
          </Link>
          <span className="flex items-center gap-2">
            {campaign && <span className="text-muted">{campaign}</span>}
            <StateBadge state={state} />
          </span>
        </li>
      ))}
    </ul>
  )
}
