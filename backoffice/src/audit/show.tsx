import { words } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import { Facts } from '../table/facts.tsx'
import { Json } from '../table/json.tsx'
import { RecordDrawer } from '../table/record_drawer.tsx'
import { RecordHead } from '../table/record_head.tsx'
import { Actor } from './actor.tsx'
import type { AuditEvent } from './audit_event.ts'

export default function AuditShow() {
  return (
    <RecordDrawer<AuditEvent> fromList resource="audit-events" title="Audit event">
      {(event) => (
        <>
          <RecordHead name={event.action} />
          <Facts
            facts={[
              ['When', <Time at={event.at} />],
              ['Who', <Actor id={event.actor_id} />],
              ['Acting as', event.acting_as],
              ['On', `${words(event.target_type)} ${event.target_id ?? ''}`],
              ['Reason', event.reason],
              ['Channel', words(event.channel)],
              ['Request', event.correlation_id],
              ['Sealed', event.sealed ? 'Yes' : 'Not yet'],
              ['Before', event.before ? <Json value={event.before} /> : null],
              ['After', event.after ? <Json value={event.after} /> : null],
            ]}
          />
        </>
      )}
    </RecordDrawer>
  )
}
