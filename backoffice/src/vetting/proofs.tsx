import { BackgroundCheck } from './background_check.tsx'
import { Document } from './document.tsx'
import type { ReviewDetail } from './review.ts'

/** All that somebody sent and what became of it: who they are first, then their background. */
export function Proofs({ review }: { review: ReviewDetail }) {
  const ofKind = (kind: string) =>
    review.documents
      .filter((document) => document.kind === kind)
      .map((document) => <Document key={document.id} document={document} name={review.name} />)
  const identity = ofKind('identity')
  return (
    <div className="grid gap-8">
      <section aria-labelledby="identity" className="grid gap-3">
        <h3 id="identity" className="display text-lg font-semibold">
          Identity
        </h3>
        {identity.length > 0 ? (
          identity
        ) : (
          <p className="text-sm text-muted">They have not sent a document yet.</p>
        )}
      </section>
      <BackgroundCheck review={review}>{ofKind('background_report')}</BackgroundCheck>
    </div>
  )
}
