import { useCan, useList } from '@refinedev/core'
import type { ApiError } from '../data/problem.ts'
import { Skeleton } from 'instainstru-storefront/ui/Skeleton.tsx'
import type { Mail } from '../mail/mail.ts'
import { Failed } from '../table/states.tsx'
import type { InviteWithHistory } from './invite.ts'
import { InviteMail } from './mail.tsx'

/** The mails that carried an invite, for those who may see mails; the newest first. */
export function InviteMails({ invite }: { invite: InviteWithHistory }) {
  const { data: may } = useCan({ resource: 'mail', action: 'list' })
  const { query, result } = useList<Mail, ApiError>({
    resource: 'mail',
    filters: [
      { field: 'kind', operator: 'eq', value: 'invite' },
      { field: 'cause_id', operator: 'eq', value: invite.id },
    ],
    sorters: [{ field: 'created_at', order: 'desc' }],
    // A change of the invite is, as a rule, a change of its mails.
    queryOptions: {
      enabled: may?.can === true,
      queryKey: ['invite-mails', invite.id, invite.state],
    },
    errorNotification: false,
  })
  if (!may?.can) return null
  return (
    <section aria-labelledby="mails" className="grid gap-2">
      <h3 id="mails" className="text-sm font-semibold">
        Mails
      </h3>
      {query.isLoading && <Skeleton className="h-16" />}
      {query.error && (
        <Failed
          title="The mails could not be loaded"
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.isSuccess && result.data.length === 0 && (
        <p className="text-sm text-muted">No mail has been written for it.</p>
      )}
      {result.data.map((mail) => (
        <InviteMail key={mail.id} mail={mail} />
      ))}
    </section>
  )
}
