import { Ban } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { ADMIN_API } from '../data/provider.ts'
import { MailPreview } from '../mail/preview.tsx'
import { Again } from '../shell/again.tsx'
import { RepeatButton } from '../table/repeat_button.tsx'
import { mayResend, mayReveal, mayRevoke, nameOf, type Invite } from './invite.ts'
import { Reveal } from './reveal.tsx'
import { Revoke } from './revoke.tsx'

export function InviteActions({ invite }: { invite: Invite }) {
  const [revoking, setRevoking] = useState(false)
  return (
    <div className="flex flex-wrap gap-2">
      <RepeatButton
        disabled={!mayResend(invite)}
        ask={(close) => <Resend invite={invite} onClose={close} />}
      >
        Send again
      </RepeatButton>
      <Button
        variant="danger"
        size="sm"
        disabled={!mayRevoke(invite)}
        onClick={() => setRevoking(true)}
      >
        <Ban aria-hidden="true" className="size-4" /> Revoke
      </Button>
      {mayReveal(invite) && <Reveal invite={invite} />}
      {revoking && <Revoke invite={invite} onClose={() => setRevoking(false)} />}
    </div>
  )
}

function Resend({ invite, onClose }: { invite: Invite; onClose: () => void }) {
  return (
    <Again
      resource="invites"
      id={invite.id}
      action="resend"
      name={nameOf(invite)}
      title="Send this invite again?"
      verb="Send again"
      done="Will be sent again"
      onClose={onClose}
    >
      One e-mail goes to <strong>{nameOf(invite)}</strong>, with the same code and all its days
      anew.
      <div className="mt-4">
        <MailPreview
          src={`${ADMIN_API}/invites/${invite.id}/mail-preview`}
          title="The mail that goes out"
        />
      </div>
    </Again>
  )
}
