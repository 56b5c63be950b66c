import { useRecordAction } from '../data/use_record_action.ts'
import { Confirm } from '../shell/confirm.tsx'
import { nameOf, type Invite } from './invite.ts'

export function Revoke({ invite, onClose }: { invite: Invite; onClose: () => void }) {
  const name = nameOf(invite)
  const { run, pending, error } = useRecordAction({
    resource: 'invites',
    id: invite.id,
    action: 'revocation',
    done: 'Revoked',
    name,
    onDone: onClose,
  })
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
      The link of <strong>{name}</strong> stops working at once. They are not told. This cannot be
      undone; a new invite can be sent later.
    </Confirm>
  )
}
