import { ExternalLink, Eye } from 'lucide-react'
import { useState } from 'react'
import { Button, ButtonLink } from 'instainstru-storefront/ui/Button.tsx'
import { Dialog } from 'instainstru-storefront/ui/Dialog.tsx'
import { http } from '../data/http.ts'
import type { ApiError } from '../data/problem.ts'
import { ADMIN_API } from '../data/provider.ts'
import { Countdown } from '../format/countdown.tsx'
import { Confirm } from '../shell/confirm.tsx'
import { fullName, type User } from './user.ts'

interface ViewLink {
  url: string
  expires_at: string
}

/** Shows the site as the person sees it, in a tab of its own; asks why first. */
export function ViewAs({ user }: { user: User }) {
  const [asking, setAsking] = useState(false)
  const [link, setLink] = useState<ViewLink | null>(null)
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<ApiError | null>(null)
  const name = fullName(user)
  const close = () => {
    setAsking(false)
    setLink(null)
    setError(null)
  }

  async function ask(reason: string) {
    setPending(true)
    setError(null)
    await http
      .post<ViewLink>(`${ADMIN_API}/users/${user.id}/impersonation`, { reason })
      .then(({ data }) => setLink(data), setError)
    setPending(false)
  }

  return (
    <>
      <Button variant="secondary" size="sm" onClick={() => setAsking(true)}>
        <Eye aria-hidden="true" className="size-4" /> View site as…
      </Button>
      {asking && !link && (
        <Confirm
          title={`View the site as ${name}?`}
          needsReason
          action="Make a link"
          pending={pending}
          error={error}
          onConfirm={(reason) => void ask(reason)}
          onClose={close}
        >
          You see what they see, for half an hour at most, and can change nothing. It is on record,
          and they can see that staff viewed their account.
        </Confirm>
      )}
      {link && (
        <Dialog title={`View the site as ${name}`} onClose={close}>
          <p className="text-sm">
            The link works once and runs out <Countdown to={link.expires_at} />. You stay signed in
            here.
          </p>
          <div className="flex justify-end">
            <ButtonLink
              href={link.url}
              target="_blank"
              rel="noopener"
              size="sm"
              data-autofocus
              onClick={close}
            >
              <ExternalLink aria-hidden="true" className="size-4" /> Open the site
              <span className="sr-only"> in a new tab</span>
            </ButtonLink>
          </div>
        </Dialog>
      )}
    </>
  )
}
