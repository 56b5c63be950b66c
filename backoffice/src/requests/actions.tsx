import { Send, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { BulkAsk } from '../table/bulk_ask.tsx'
import type { BulkAction } from '../table/bulk_spec.ts'
import { REQUEST_BULK } from './bulk_spec.ts'
import { mayAnswer, mayInvite, type InviteRequest } from './request.ts'

const [INVITE, DECLINE] = REQUEST_BULK.actions

/** The two answers to one wish. */
export function RequestActions({ request }: { request: InviteRequest }) {
  const [asking, setAsking] = useState<BulkAction<InviteRequest>>()
  if (!mayAnswer(request)) return null
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="sm" disabled={!mayInvite(request)} onClick={() => setAsking(INVITE)}>
        <Send aria-hidden="true" className="size-4" /> Send an invite
      </Button>
      <Button variant="danger" size="sm" onClick={() => setAsking(DECLINE)}>
        <X aria-hidden="true" className="size-4" /> Decline
      </Button>
      {asking && (
        <BulkAsk
          spec={REQUEST_BULK}
          action={asking}
          rows={[request]}
          left={0}
          onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  )
}
