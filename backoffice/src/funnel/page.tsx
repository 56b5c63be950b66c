import { usePermissions } from '@refinedev/core'
import { lazy, Suspense } from 'react'
import { Link, useSearchParams } from 'react-router'
import { buttonClass } from 'instainstru-storefront/ui/Button.tsx'
import { Skeleton } from 'instainstru-storefront/ui/Skeleton.tsx'
import { ADMIN_API } from '../data/provider.ts'
import { DownloadLink } from '../data/download_link.tsx'
import { Page } from '../shell/page.tsx'
import { EmptyList, Failed } from '../table/states.tsx'
import { CohortTable } from './cohort_table.tsx'
import { FunnelFilters } from './filters.tsx'
import { scopeOf, useFunnel } from './funnel.ts'
import { StepTable } from './step_table.tsx'

const FunnelChart = lazy(() => import('./chart.tsx'))

/** How far the invited have come; each number leads to the people it counts. */
export default function FunnelPage() {
  const [params] = useSearchParams()
  const query = scopeOf(params, ['cohort'])
  const { funnel, outdated, error, refetch } = useFunnel(query)
  const { data: permissions = [] } = usePermissions<string[]>({})
  const invited = funnel?.steps[0]?.count ?? 0
  return (
    <Page
      title="Funnel"
      intro="From the invitation to the first lesson given. Whoever reached a step has passed all before it."
      actions={
        <>
          {permissions.includes('export_analytics') && (
            <DownloadLink href={`${ADMIN_API}/funnel.csv?${query}`}>Download CSV</DownloadLink>
          )}
          <Link to="/beta/funnel/stuck" className={buttonClass({ size: 'sm' })}>
            Who is stuck
          </Link>
        </>
      }
    >
      <FunnelFilters />
      {error && <Failed title="The funnel could not be counted" error={error} onRetry={refetch} />}
      {!funnel && !error && <Skeleton className="h-96" />}
      {funnel && invited === 0 && (
        <EmptyList title="Nobody was invited">
          No invite by mail fits these filters. Take one away, or invite somebody.
        </EmptyList>
      )}
      {funnel && invited > 0 && (
        <div aria-busy={outdated} className="grid gap-6">
          <Suspense fallback={<Skeleton className="h-56" />}>
            <FunnelChart steps={funnel.steps.filter(({ measured }) => measured)} />
          </Suspense>
          <StepTable steps={funnel.steps} scope={scopeOf(params)} />
          {funnel.cohort !== 'none' && <CohortTable funnel={funnel} params={params} />}
        </div>
      )}
    </Page>
  )
}
