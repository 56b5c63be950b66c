import { useOne } from '@refinedev/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { Skeleton } from 'instainstru-storefront/ui/Skeleton.tsx'
import type { ApiError } from '../data/problem.ts'
import { ADMIN_API } from '../data/provider.ts'
import { whole } from '../format/numbers.ts'
import { StateBadge } from '../format/state_badge.tsx'
import { Time } from '../format/time.tsx'
import type { Mail, MailWithTries } from '../mail/mail.ts'
import { MailPreview } from '../mail/preview.tsx'
import { Tries } from '../mail/tries.tsx'
import { Failed } from '../table/states.tsx'

/** One mail in a line; opened, what the mail server said to each try and what the mail says. */
export function InviteMail({ mail }: { mail: Mail }) {
  const [open, setOpen] = useState(false)
  return (
    <details
      className="rounded-md border border-line"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="flex cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2 text-sm">
        <StateBadge state={mail.state} />
        <span className="text-muted">
          {mail.attempts === 1 ? '1 try' : `${whole(mail.attempts)} tries`}
        </span>
        <span className="ml-auto text-muted">
          <Time at={mail.sent_at ?? mail.created_at} />
        </span>
      </summary>
      {open && <Opened id={mail.id} />}
    </details>
  )
}

function Opened({ id }: { id: string }) {
  const { query, result } = useOne<MailWithTries, ApiError>({
    resource: 'mail',
    id,
    errorNotification: false,
  })
  return (
    <div className="grid gap-4 border-t border-line p-3">
      {query.isLoading && <Skeleton className="h-16" />}
      {query.error && <Failed title="This mail could not be loaded" error={query.error} />}
      {result && <Tries tries={result.tries} />}
      <MailPreview src={`${ADMIN_API}/mail/${id}/preview`} title="The mail as it was made" />
      <Link to={`/mail/${id}`} className="text-sm text-accent underline">
        Open in the outbox
      </Link>
    </div>
  )
}
