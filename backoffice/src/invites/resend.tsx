import { Confirm } from '../shell/confirm.tsx'
import { nameOf, type Invite } from './invite.ts'
import { useInviteAction } from './use_invite_action.ts'

export function Resend({ invite, onClose }: { invite: Invite; onClose: () => void }) {
  const { run, pending, error } = useInviteAction(invite, 'resend', onClose)
  return (
    <Confirm
      title="Send this invite again?"
      action="Send again"
      pending={pending}
      error={error}
      onConfirm={() => run({})}
      onClose={onClose}
    >
      One e-mail goes to <strong>{nameOf(invite)}</strong>.
    </Confirm>
  )
}
