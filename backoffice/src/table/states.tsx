import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { Alert } from 'instainstru-storefront/ui/Alert.tsx'
import { Button, buttonClass } from 'instainstru-storefront/ui/Button.tsx'
import { Skeleton } from 'instainstru-storefront/ui/Skeleton.tsx'
import type { ApiError } from '../data/problem.ts'
import { span } from '../format/times.ts'
import { useOnline } from '../shell/online.ts'
import { useWait } from '../shell/use_wait.ts'
import { explain } from './failure.ts'

/**
 * As high as the rows that will come, so that nothing jumps; seen only when they take their time.
 */
export function LoadingRows({ rows, columns }: { rows: number; columns: number }) {
  return Array.from({ length: rows }, (_, row) => (
    <tr key={row} className="appear-late h-9 border-t border-line">
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
  const wait = useWait(error)
  const told = explain(title, error, useOnline())
  const isServers = error.statusCode >= 500
  return (
    <Alert tone="danger" role="alert" title={told.title}>
      <p>{told.text}</p>
      {isServers && <p>It is not your doing. If it stays, quote this number:</p>}
      {error.requestId && (
        <p className="mt-1 text-xs break-all">
          Request <code className="select-all">{error.requestId}</code>
        </p>
      )}
      {error.statusCode === 401 && <SignInAgain />}
      {onRetry && ![401, 403].includes(error.statusCode) && (
        <Button
          variant="secondary"
          size="sm"
          className="mt-3"
          disabled={wait > 0}
          onClick={onRetry}
        >
          {wait > 0 ? `Try again in ${span(wait)}` : 'Try again'}
        </Button>
      )}
    </Alert>
  )
}

function SignInAgain() {
  const { pathname, search } = useLocation()
  return (
    <Link
      to={`/sign-in?to=${encodeURIComponent(pathname + search)}`}
      className={buttonClass({ variant: 'secondary', size: 'sm', className: 'mt-3' })}
    >
      Sign in
    </Link>
  )
}
