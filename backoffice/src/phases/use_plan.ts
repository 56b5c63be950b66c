import { useQuery } from '@tanstack/react-query'
import { http } from '../data/http.ts'
import type { ApiError } from '../data/problem.ts'
import { ADMIN_API } from '../data/provider.ts'
import type { Plan, Wish } from './phase.ts'

/** What a switch would change, for whom; asked anew with each version of what is in force. */
export function usePlan(wish: Wish | null, version: number | undefined) {
  const { data, isFetching, error, refetch } = useQuery<Plan, ApiError>({
    queryKey: ['phase-plan', wish, version],
    enabled: wish !== null && version !== undefined,
    queryFn: async () => (await http.post<Plan>(`${ADMIN_API}/phases/plan`, wish)).data,
    staleTime: 0,
    retry: 1,
  })
  return { plan: data, looking: isFetching, error, retry: () => void refetch() }
}
