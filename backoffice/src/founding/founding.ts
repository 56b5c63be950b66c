import { useCustom } from '@refinedev/core'
import type { ApiError } from '../data/problem.ts'
import { ADMIN_API } from '../data/provider.ts'

export interface FoundingMember {
  id: string
  number: number
  first_name: string
  last_name: string
  email: string
  invite_id: string | null
  claimed_at: string
}

export interface FoundingSlots {
  slots: number
  taken: number
  left: number
  /** Founding invites that can still be redeemed. */
  invited: number
  /** How many of them will come too late if all are redeemed. */
  overbooked: number
}

const POLL_MS = 15_000

export function useFoundingSlots() {
  const { query, result } = useCustom<FoundingSlots, ApiError>({
    url: `${ADMIN_API}/founding-slots`,
    method: 'get',
    errorNotification: false,
    queryOptions: { refetchInterval: POLL_MS },
  })
  const { isSuccess, error, refetch } = query
  return { slots: isSuccess ? result.data : null, error, refetch: () => void refetch() }
}
