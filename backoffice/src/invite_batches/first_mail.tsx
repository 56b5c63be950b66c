import { useList } from '@refinedev/core'
import { Skeleton } from 'instainstru-storefront/ui/Skeleton.tsx'
import type { ApiError } from '../data/problem.ts'
import { ADMIN_API } from '../data/provider.ts'
import { MailPreview } from '../mail/preview.tsx'
import { Failed } from '../table/states.tsx'
import type { BatchLine } from './line.ts'

/** The mail of the first line that is to be sent, as that person would read it. */
export function FirstMail({ batchId }: { batchId: string }) {
  const { result, query } = useList<BatchLine, ApiError>({
    resource: 'invite-batches',
    filters: [{ field: 'verdict', operator: 'eq', value: 'will_send' }],
    sorters: [{ field: 'line', order: 'asc' }],
    pagination: { currentPage: 1, pageSize: 1 },
    meta: { path: `invite-batches/${batchId}/rows` },
    errorNotification: false,
  })
  const [first] = result.data
  if (query.error) return <Failed title="The mail cannot be shown" error={query.error} />
  if (!first) return <Skeleton className="h-[600px]" />
  return (
    <div className="grid gap-2">
      <p className="text-sm text-muted">
        The first of them, as <span className="wrap-anywhere text-ink">{first.email}</span> will
        read it:
      </p>
      <MailPreview
        src={`${ADMIN_API}/invite-batches/${batchId}/rows/${first.line}/preview`}
        title={`Mail to ${first.email}`}
      />
    </div>
  )
}
