import { usePermissions } from '@refinedev/core'
import { Link } from 'react-router'
import { Tabs, type Tab } from '../shell/tabs.tsx'
import { RecordDrawer } from '../table/record_drawer.tsx'
import { RecordHead } from '../table/record_head.tsx'
import { Trail } from '../users/trail.tsx'
import { Proofs } from './proofs.tsx'
import type { ReviewDetail } from './review.ts'

export default function ReviewShow() {
  const { data: permissions = [] } = usePermissions<string[]>({})
  return (
    <RecordDrawer<ReviewDetail> resource="vetting-reviews" title="Proofs" live>
      {(review) => (
        <>
          <RecordHead name={review.name} />
          <p className="text-sm text-muted wrap-anywhere">
            {review.email}
            {permissions.includes('view_all_users') && (
              <>
                {' · '}
                <Link to={`/instructors/${review.id}`} className="text-accent underline">
                  What they teach
                </Link>
              </>
            )}
          </p>
          <Tabs label="Parts of the review" tabs={tabsOf(review, permissions)} />
        </>
      )}
    </RecordDrawer>
  )
}

const tabsOf = (review: ReviewDetail, permissions: readonly string[]): Tab[] => [
  { key: 'proofs', label: 'Proofs', body: <Proofs review={review} /> },
  ...(permissions.includes('view_audit_log')
    ? [{ key: 'trail', label: 'Audit', body: <Trail type="user" id={review.id} /> }]
    : []),
]
