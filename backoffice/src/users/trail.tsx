import { useList } from '@refinedev/core'
import { Link } from 'react-router'
import { Skeleton } from 'instainstru-storefront/ui/Skeleton.tsx'
import { Actor } from '../audit/actor.tsx'
import { actionWords } from '../audit/action_words.ts'
import type { AuditEvent } from '../audit/audit_event.ts'
import type { ApiError } from '../data/problem.ts'
import { Time } from '../format/time.tsx'
import { Failed } from '../table/states.tsx'

const SHOWN = 20

/** What was done to one thing, newest first. */
export function Trail({ type, id }: { type: string; id: string }) {
  const { query, result } = useList<AuditEvent, ApiError>({
    resource: 'audit-events',
    filters: [
      { field: 'target_type', operator: 'eq', value: type },
      { field: 'target_id', operator: 'eq', value: id },
    ],
    pagination: { pageSize: SHOWN },
    errorNotification: false,
    liveMode: 'auto',
  })
  if (query.isLoading) return <Skeleton className="h-24" />
  if (query.error) return <Failed title="The trail could not be loaded" error={query.error} />
  if (result.data.length === 0) return <p className="text-sm text-muted">Nothing on record.</p>
  return (
    <div className="grid gap-3 text-sm">
      <ol className="grid gap-2">
        {result.data.map((event) => (
          <li key={event.id} className="rounded-md border border-line p-3">
            <p className="flex flex-wrap justify-between gap-x-3">
              <Link to={`/audit-events/${event.id}`} className="font-medium hover:underline">
                {actionWords(event.action)}
              </Link>
              <Time at={event.at} />
            </p>
            <p className="text-muted">
              <Actor id={event.actor_id} name={event.actor_name} />
              {event.reason && `: ${event.reason}`}
            </p>
          </li>
        ))}
      </ol>
      <Link
        to={`/audit-events?target_type=${type}&target_id=${id}`}
        className="text-accent underline"
      >
        All of it in the audit log
      </Link>
    </div>
  )
}
