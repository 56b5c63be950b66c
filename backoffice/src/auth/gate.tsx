import { useIsAuthenticated } from '@refinedev/core'
import { CatchAllNavigate } from '@refinedev/react-router'
import type { ReactNode } from 'react'
import { isApiError } from '../data/problem.ts'
import { Failed } from '../table/states.tsx'

/** Lets staff in. A server that cannot be asked is told apart from nobody being signed in. */
export function Gate({ children }: { children: ReactNode }) {
  const { data, error, isFetching, refetch } = useIsAuthenticated()
  if (data?.authenticated) return children
  if (isFetching) return null
  if (error && isApiError(error)) {
    return (
      <main className="mx-auto max-w-lg p-6">
        <Failed
          title="Your session could not be checked"
          error={error}
          onRetry={() => void refetch()}
        />
      </main>
    )
  }
  return <CatchAllNavigate to="/sign-in" />
}
