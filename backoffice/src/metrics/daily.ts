import { useCustom } from '@refinedev/core'
import type { ApiError } from '../data/problem.ts'
import { ADMIN_API } from '../data/provider.ts'
import { STEPS_OF_INSTRUCTORS } from '../funnel/funnel.ts'

export interface Daily {
  from: string
  to: string
  metrics: { metric: string; counts: string }[]
  days: { day: string; numbers: Record<string, number | null> }[]
}

/** What is looked at together. */
export const GROUPS: Record<string, readonly string[]> = {
  invites: ['invited', 'sent', 'delivered', 'opened', 'clicked', 'registered'],
  teaching: [...STEPS_OF_INSTRUCTORS, 'went_live', 'clinic_attended'],
  people: ['signed_up', 'verified', 'active', 'requests'],
  trouble: ['mails_failed', 'jobs_dead'],
}

export function useDaily(query: URLSearchParams) {
  const { query: asked, result } = useCustom<Daily, ApiError>({
    url: `${ADMIN_API}/metrics/daily?${query}`,
    method: 'get',
    errorNotification: false,
    queryOptions: { placeholderData: (previous) => previous },
  })
  return {
    daily: asked.data ? result.data : null,
    error: asked.error,
    refetch: () => void asked.refetch(),
  }
}
