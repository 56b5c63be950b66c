import { Confirm } from '../shell/confirm.tsx'
import { nameOf, type Invite } from './invite.ts'
import { useInviteAction } from './use_invite_action.ts'

export function Revoke({ invite, onClose }: { invite: Invite; onClose: () => void }) {
  const { run, pending, error } = useInviteAction(invite, 'revocation', onClose)
  return (
    <Confirm
      title="Revoke this invite?"
      word="revoke"
      needsReason
      action="Revoke"
      pending={pending}
      error={error}
      onConfirm={(reason) => run({ reason })}
      onClose={onClose}
    >
      The link of <strong>{nameOf(invite)}</strong> stops working at once. They are not told. This
      cannot be undone; a new invite can be sent later.
    </Confirm>
  )
}
