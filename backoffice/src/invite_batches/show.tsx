import { useOne } from '@refinedev/core'
import { ArrowLeft } from 'lucide-react'
import { Link, useParams } from 'react-router'
import { Skeleton } from 'instainstru-storefront/ui/Skeleton.tsx'
import type { ApiError } from '../data/problem.ts'
import { Page } from '../shell/page.tsx'
import { Failed } from '../table/states.tsx'
import type { Batch } from './batch.ts'
import { BatchDetail } from './detail.tsx'
import { BatchRows } from './rows.tsx'
import { useBatchNews } from './use_batch_news.ts'

export default function BatchShow() {
  const { id = '' } = useParams()
  const { query, result } = useOne<Batch, ApiError>({
    resource: 'invite-batches',
    id,
    errorNotification: false,
  })
  const batch = useBatchNews(result)
  return (
    <>
      <Link
        to="/invite-batches"
        className="mb-3 inline-flex items-center gap-1 text-sm text-muted hover:text-accent"
      >
        <ArrowLeft aria-hidden="true" className="size-4" /> Batches
      </Link>
      <Page title={batch?.file_name ?? 'Batch'}>
        {query.isLoading && <Skeleton className="h-44" />}
        {query.error && (
          <Failed
            title="This batch could not be loaded"
            error={query.error}
            onRetry={() => void query.refetch()}
          />
        )}
        {batch && <BatchDetail batch={batch} />}
        {batch && <BatchRows id={id} />}
      </Page>
    </>
  )
}
