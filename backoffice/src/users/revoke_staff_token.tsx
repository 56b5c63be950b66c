import { useInvalidate } from '@refinedev/core'
import { useState } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { useRecordAction } from '../data/use_record_action.ts'
import { Confirm } from '../shell/confirm.tsx'
import type { StaffToken } from './user.ts'

/** Ends a token of a colleague; scripts that use it stop working. */
export function RevokeStaffToken({ token }: { token: StaffToken }) {
  const [asking, setAsking] = useState(false)
  const invalidate = useInvalidate()
  const { run, pending, error } = useRecordAction({
    resource: 'users',
    id: token.user_id,
    action: `tokens/${token.id}`,
    method: 'delete',
    done: 'Token revoked',
    name: token.name,
    onDone() {
      setAsking(false)
      void invalidate({ resource: 'staff-tokens', invalidates: ['list'] })
    },
  })
  return (
    <>
      <Button variant="danger" size="sm" onClick={() => setAsking(true)}>
        Revoke<span className="sr-only"> {token.name}</span>
      </Button>
      {asking && (
        <Confirm
          title="Revoke this token?"
          needsReason
          action="Revoke"
          pending={pending}
          error={error}
          onConfirm={(reason) => run({ reason })}
          onClose={() => setAsking(false)}
        >
          <strong>{token.name}</strong> of {token.owner_name} stops working at once, and every token
          made with it.
        </Confirm>
      )}
    </>
  )
}
