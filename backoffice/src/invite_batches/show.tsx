import { useOne } from '@refinedev/core'
import { ArrowLeft } from 'lucide-react'
import { Link, Outlet, useParams } from 'react-router'
import { Skeleton } from 'instainstru-storefront/ui/Skeleton.tsx'
import type { ApiError } from '../data/problem.ts'
import { useConnectionState } from '../live/connection_state.ts'
import { Page } from '../shell/page.tsx'
import { Failed } from '../table/states.tsx'
import { BatchActions } from './actions.tsx'
import { isUnread, type Batch } from './batch.ts'
import { BatchDetail } from './detail.tsx'
import { BatchRows } from './rows.tsx'
import { useBatchNews } from './use_batch_news.ts'

const POLL_MS = 3_000

export default function BatchShow() {
  const { id = '' } = useParams()
  // A stream that is down brings nothing, so the numbers are asked for meanwhile.
  const down = useConnectionState() === 'waiting'
  const { query, result } = useOne<Batch, ApiError>({
    resource: 'invite-batches',
    id,
    errorNotification: false,
    queryOptions: { refetchInterval: down ? POLL_MS : false },
  })
  const batch = useBatchNews(result)
  return (
    <>
      <Link
        to="/invite-batches"
        className="mb-3 inline-flex min-h-6 items-center gap-1 text-sm text-muted hover:text-accent"
      >
        <ArrowLeft aria-hidden="true" className="size-4" /> Batches
      </Link>
      <Page title={batch?.file_name ?? 'Batch'} actions={batch && <BatchActions batch={batch} />}>
        {query.isLoading && <Skeleton className="h-44" />}
        {query.error && !batch && (
          <Failed
            title="This batch could not be loaded"
            error={query.error}
            onRetry={() => void query.refetch()}
          />
        )}
        {batch && <BatchDetail batch={batch} />}
        {batch && !isUnread(batch) && <BatchRows batch={batch} />}
        <Outlet />
      </Page>
    </>
  )
}
