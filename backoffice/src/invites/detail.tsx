import { Ban, Send } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { Alert } from 'instainstru-storefront/ui/Alert.tsx'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { words } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import { CopyButton } from '../table/copy_button.tsx'
import { Facts } from '../table/facts.tsx'
import { History } from './history.tsx'
import { mayResend, mayRevoke, nameOf, type InviteWithHistory } from './invite.ts'
import { Resend } from './resend.tsx'
import { Revoke } from './revoke.tsx'
import { StateBadge } from './state_badge.tsx'

export function InviteDetail({ invite }: { invite: InviteWithHistory }) {
  const [asking, setAsking] = useState<'resend' | 'revoke' | null>(null)
  const close = () => setAsking(null)
  return (
    <div className="grid gap-5">
      <div className="grid gap-2">
        <p className="flex items-start gap-1.5">
          <span className="display text-xl font-semibold break-all">{nameOf(invite)}</span>
          {invite.email && <CopyButton text={invite.email} />}
        </p>
        <p>
          <StateBadge state={invite.state} />
        </p>
      </div>
      {invite.last_error && (
        <Alert tone="danger" title="Last error" className="break-words">
          {invite.last_error}
        </Alert>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          variant="secondary"
          size="sm"
          disabled={!mayResend(invite)}
          onClick={() => setAsking('resend')}
        >
          <Send aria-hidden="true" className="size-4" /> Send again
        </Button>
        <Button
          variant="danger"
          size="sm"
          disabled={!mayRevoke(invite)}
          onClick={() => setAsking('revoke')}
        >
          <Ban aria-hidden="true" className="size-4" /> Revoke
        </Button>
      </div>
      <Facts
        facts={[
          ['Name', [invite.first_name, invite.last_name].filter(Boolean).join(' ')],
          ['Role', words(invite.role)],
          ['Founding', invite.founding && 'Yes'],
          ['Code ends in', <span className="figures">{invite.code_hint}</span>],
          ['Source', words(invite.source)],
          ['Campaign', invite.campaign],
          ['Batch', invite.batch_id && <BatchLink id={invite.batch_id} />],
          ['Created', <Time at={invite.created_at} />],
          ['Sent', invite.sent_at && <Time at={invite.sent_at} />],
          ['Expires', <Time at={invite.expires_at} />],
          ['Redeemed', invite.redeemed_at && <Time at={invite.redeemed_at} />],
          ['Revoked', invite.revoked_at && <Time at={invite.revoked_at} />],
          ['Attempts', String(invite.attempts)],
          ['Note', invite.note],
        ]}
      />
      <History history={invite.history} />
      {asking === 'resend' && <Resend invite={invite} onClose={close} />}
      {asking === 'revoke' && <Revoke invite={invite} onClose={close} />}
    </div>
  )
}

const BatchLink = ({ id }: { id: string }) => (
  <Link to={`/invite-batches/${id}`} className="text-accent underline">
    Open the batch
  </Link>
)
