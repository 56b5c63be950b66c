import { useQuery } from '@tanstack/react-query'
import { http } from '../data/http.ts'
import type { ApiError } from '../data/problem.ts'

export interface Health {
  tier: 'int' | 'stg' | 'prod'
  version: string
  /** Unknown until the beta is set up. */
  phase: string | null
  allow_signup: boolean
}

export const HEALTH = ['health'] as const
const EVERY_MS = 60_000

/** Which database this is and what the beta lets in; asked again each minute. */
export function useHealth() {
  return useQuery<Health, ApiError>({
    queryKey: HEALTH,
    queryFn: async () => (await http.get<Health>('/api/health')).data,
    refetchInterval: EVERY_MS,
    retry: 1,
  })
}
