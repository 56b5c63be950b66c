import { Badge } from 'instainstru-storefront/ui/Badge.tsx'
import { Time } from '../format/time.tsx'
import { Ask } from './ask.tsx'
import { deviceOf } from './device.ts'
import { fullName, type UserDetail, type UserSession } from './user.ts'

interface SessionsProps {
  user: UserDetail
  sessions: readonly UserSession[]
}

/** Where a person is signed in; each of it, or all, can be ended. */
export function Sessions({ user, sessions }: SessionsProps) {
  if (sessions.length === 0) return <p className="text-sm text-muted">Signed in nowhere.</p>
  return (
    <div className="grid gap-4">
      <ul className="grid gap-2">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-start justify-between gap-2 rounded-md border border-line p-3 text-sm"
          >
            <div className="min-w-0">
              <p className="font-medium" title={session.user_agent ?? ''}>
                {deviceOf(session.user_agent)}{' '}
                {session.audience === 'staff' && <Badge tone="accent">Back office</Badge>}
              </p>
              <p className="text-muted">
                {session.ip ?? 'Address unknown'} · last here <Time at={session.last_seen_at} />
              </p>
              <p className="text-muted">
                Since <Time at={session.created_at} />
              </p>
            </div>
            <Ask
              user={user}
              action={`sessions/${session.id}`}
              method="delete"
              label="End"
              about={`the session on ${deviceOf(session.user_agent)}`}
              title="End this session?"
              done="Session ended"
            >
              {deviceOf(session.user_agent)} is signed out at its next click.
            </Ask>
          </li>
        ))}
      </ul>
      <div>
        <Ask
          user={user}
          action="sessions"
          method="delete"
          label="Sign out everywhere"
          danger
          title="Sign out everywhere?"
          done="Signed out everywhere"
        >
          <strong>{fullName(user)}</strong> has to sign in again on every device. API tokens stay.
        </Ask>
      </div>
    </div>
  )
}
