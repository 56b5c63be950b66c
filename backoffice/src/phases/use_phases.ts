import { useList, useOne } from '@refinedev/core'
import type { ApiError } from '../data/problem.ts'
import type { CurrentPhase, Phase } from './phase.ts'

/** The posture in force; follows each switch. */
export function useCurrentPhase() {
  const { query, result } = useOne<CurrentPhase, ApiError>({
    resource: 'phases',
    id: 'current',
    liveMode: 'auto',
    errorNotification: false,
  })
  return {
    current: result,
    loading: query.isLoading,
    error: query.error,
    retry: () => void query.refetch(),
  }
}

/** Every phase and what it lets people do. */
export function usePhases() {
  const { query, result } = useList<Phase, ApiError>({
    resource: 'phases',
    pagination: { mode: 'off' },
    liveMode: 'auto',
    errorNotification: false,
  })
  return { phases: result.data, error: query.error, retry: () => void query.refetch() }
}
