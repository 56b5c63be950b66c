import { Link } from 'react-router'
import { words } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import { Facts } from '../table/facts.tsx'
import { Json } from '../table/json.tsx'
import { RecordDrawer } from '../table/record_drawer.tsx'
import { RecordHead } from '../table/record_head.tsx'
import { actionWords, targetWords } from './action_words.ts'
import { Actor } from './actor.tsx'
import type { AuditEvent } from './audit_event.ts'

/** Where a kind of thing has a page of its own. */
const PAGES: Record<string, string> = {
  user: 'users',
  invite: 'invites',
  invite_batch: 'invite-batches',
  job: 'jobs',
  mail: 'mail',
}

export default function AuditShow() {
  return (
    <RecordDrawer<AuditEvent> fromList resource="audit-events" title="Audit event">
      {(event) => (
        <>
          <RecordHead name={actionWords(event.action)} />
          <Facts
            facts={[
              ['When', <Time at={event.at} />],
              ['Who', <Actor id={event.actor_id} name={event.actor_name} />],
              ['As', event.acting_as && <Actor id={event.acting_as} name={event.acting_as_name} />],
              ['On', <Target event={event} />],
              ['Reason', event.reason],
              ['Channel', words(event.channel)],
              ['Request', event.correlation_id],
              ['Sealed', event.sealed ? 'Yes' : 'Not yet'],
              ['Before', event.before ? <Json value={event.before} /> : null],
              ['After', event.after ? <Json value={event.after} /> : null],
              ['Code', event.action],
            ]}
          />
          {event.target_id && (
            <Link
              to={`/audit-events?target_type=${event.target_type}&target_id=${event.target_id}`}
              className="text-sm text-accent underline"
            >
              All that was done to it
            </Link>
          )}
        </>
      )}
    </RecordDrawer>
  )
}

function Target({ event: { target_type: type, target_id: id } }: { event: AuditEvent }) {
  const page = PAGES[type]
  const text = `${targetWords(type)} ${id ?? ''}`
  if (!page || !id) return text
  return (
    <Link to={`/${page}/${id}`} className="break-all text-accent underline">
      {text}
    </Link>
  )
}
