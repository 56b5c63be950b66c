import { Link } from 'react-router'
import { Countdown } from '../format/countdown.tsx'
import { words } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import { Facts } from '../table/facts.tsx'
import { LastError } from '../table/last_error.tsx'
import { RecordHead } from '../table/record_head.tsx'
import { InviteActions } from './actions.tsx'
import { History } from './history.tsx'
import { isSpent, nameOf, type InviteWithHistory } from './invite.ts'
import { InviteMails } from './mails.tsx'

export function InviteDetail({ invite }: { invite: InviteWithHistory }) {
  return (
    <>
      <RecordHead name={nameOf(invite)} copyable={invite.email !== null} state={invite.state} />
      <LastError text={invite.last_error} />
      <InviteActions invite={invite} />
      <Facts
        facts={[
          ['Name', [invite.first_name, invite.last_name].filter(Boolean).join(' ')],
          ['Role', words(invite.role)],
          ['Founding', invite.founding && 'Yes'],
          ['Code ends in', invite.code_hint],
          ['Source', words(invite.source)],
          ['Campaign', invite.campaign],
          ['Batch', invite.batch_id && <BatchLink id={invite.batch_id} />],
          ['Created', <Time at={invite.created_at} />],
          ['Sent', invite.sent_at && <Time at={invite.sent_at} />],
          ['Expires', <Expiry invite={invite} />],
          ['Redeemed', invite.redeemed_at && <Time at={invite.redeemed_at} />],
          ['Revoked', invite.revoked_at && <Time at={invite.revoked_at} />],
          ['Attempts', String(invite.attempts)],
          ['Note', invite.note],
        ]}
      />
      <History history={invite.history} />
      {invite.email && <InviteMails invite={invite} />}
    </>
  )
}

/** The days run from the mail's leaving, so one that waits for it has no date yet. */
function Expiry({ invite }: { invite: InviteWithHistory }) {
  if (['queued', 'sending'].includes(invite.state)) return 'Counted from when its mail leaves'
  return (
    <>
      <Time at={invite.expires_at} />
      {!isSpent(invite) && (
        <span className="text-muted">
          {' · '}
          <Countdown to={invite.expires_at} />
        </span>
      )}
    </>
  )
}

const BatchLink = ({ id }: { id: string }) => (
  <Link to={`/invite-batches/${id}`} className="text-accent underline">
    Open the batch
  </Link>
)
