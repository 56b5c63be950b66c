import type { ReactNode } from 'react'
import { Alert } from 'instainstru-storefront/ui/Alert.tsx'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Skeleton } from 'instainstru-storefront/ui/Skeleton.tsx'
import type { ApiError } from '../data/problem.ts'

/** As high as the rows that will come, so that nothing jumps. */
export function LoadingRows({ rows, columns }: { rows: number; columns: number }) {
  return Array.from({ length: rows }, (_, row) => (
    <tr key={row} className="h-9 border-t border-line">
      <td colSpan={columns} className="px-3">
        <Skeleton className="w-full" />
      </td>
    </tr>
  ))
}

export function EmptyList({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="grid justify-items-center gap-3 px-4 py-16 text-center">
      <p className="display text-lg font-semibold">{title}</p>
      <div className="max-w-prose text-sm text-muted">{children}</div>
    </div>
  )
}

interface FailedProps {
  title: string
  error: ApiError
  onRetry?: () => void
}

/** What happened, what to quote when asking for help, and another try. */
export function Failed({ title, error, onRetry }: FailedProps) {
  return (
    <Alert tone="danger" role="alert" title={title}>
      <p>{error.message}</p>
      {error.requestId && (
        <p className="mt-1 text-xs break-all">
          Request <code className="select-all">{error.requestId}</code>
        </p>
      )}
      {onRetry && (
        <Button variant="secondary" size="sm" className="mt-3" onClick={onRetry}>
          Try again
        </Button>
      )}
    </Alert>
  )
}
