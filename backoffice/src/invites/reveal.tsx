import { useCustomMutation } from '@refinedev/core'
import { Eye } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Dialog } from 'instainstru-storefront/ui/Dialog.tsx'
import type { ApiError } from '../data/problem.ts'
import { ADMIN_API } from '../data/provider.ts'
import { Confirm } from '../shell/confirm.tsx'
import { CopyButton } from '../table/copy_button.tsx'
import { Facts } from '../table/facts.tsx'
import { nameOf, type Invite } from './invite.ts'

interface Revealed {
  code: string
  claim_url: string
}

/** Shows a code again, after saying why. */
export function Reveal({ invite }: { invite: Invite }) {
  const [open, setOpen] = useState(false)
  const { mutate, mutation } = useCustomMutation<Revealed, ApiError>()
  const revealed = mutation.data?.data
  const url = `${ADMIN_API}/invites/${invite.id}/code-reveal`

  function close() {
    setOpen(false)
    mutation.reset()
  }

  return (
    <>
      <Button variant="secondary" size="sm" onClick={() => setOpen(true)}>
        <Eye aria-hidden="true" className="size-4" /> Show the code
      </Button>
      {open && !revealed && (
        <Confirm
          title="Show this code?"
          needsReason
          action="Show the code"
          pending={mutation.isPending}
          error={mutation.error}
          onConfirm={(reason) =>
            mutate({ url, method: 'post', values: { reason }, errorNotification: false })
          }
          onClose={close}
        >
          Whoever has the code can use it. That you have seen it, and why, goes on record.
        </Confirm>
      )}
      {open && revealed && (
        <Dialog title={nameOf(invite)} onClose={close}>
          <Facts
            facts={[
              ['Code', <Secret text={revealed.code} />],
              ['Claim link', <Secret text={revealed.claim_url} />],
            ]}
          />
        </Dialog>
      )}
    </>
  )
}

const Secret = ({ text }: { text: string }) => (
  <span className="flex items-start gap-1.5">
    <code className="font-mono wrap-anywhere select-all">{text}</code>
    <CopyButton text={text} />
  </span>
)
