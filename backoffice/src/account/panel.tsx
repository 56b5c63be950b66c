import type { ReactNode } from 'react'
import { Skeleton } from 'instainstru-storefront/ui/Skeleton.tsx'
import type { ApiError } from '../data/problem.ts'
import { Failed } from '../table/states.tsx'

interface PanelProps {
  id: string
  title: string
  intro: string
  loading?: boolean
  error?: ApiError | null
  onRetry?: () => void
  children: ReactNode
}

/** One part of the account, in each of the states it can be in. */
export function Panel({ id, title, intro, loading, error, onRetry, children }: PanelProps) {
  return (
    <section
      aria-labelledby={id}
      className="grid content-start gap-4 rounded-lg border border-line bg-raised p-5"
    >
      <div>
        <h2 id={id} className="display text-lg font-semibold">
          {title}
        </h2>
        <p className="text-sm text-muted">{intro}</p>
      </div>
      {loading && <Skeleton className="h-24" />}
      {error && <Failed title="This could not be loaded" error={error} onRetry={onRetry} />}
      {!loading && !error && children}
    </section>
  )
}
