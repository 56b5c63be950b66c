import { Skeleton } from 'instainstru-storefront/ui/Skeleton.tsx'
import { Failed } from '../table/states.tsx'
import { useRecord } from '../table/use_record.ts'
import { Proofs } from '../vetting/proofs.tsx'
import type { ReviewDetail } from '../vetting/review.ts'

/** What an instructor sent to prove themselves, beside what they teach. */
export function ProofsTab({ id }: { id: string }) {
  const { record, loading, error, retry } = useRecord<ReviewDetail>({
    resource: 'vetting-reviews',
    id,
    live: true,
    fromList: false,
  })
  if (loading) return <Skeleton className="h-24" />
  if (record) return <Proofs review={record} />
  if (error?.statusCode === 404) {
    return <p className="text-sm text-muted">They have not begun to prove themselves yet.</p>
  }
  return error && <Failed title="The proofs could not be loaded" error={error} onRetry={retry} />
}
