import { useCustom } from '@refinedev/core'
import type { ApiError } from '../data/problem.ts'
import { ADMIN_API } from '../data/provider.ts'

export interface MetricToday {
  metric: string
  counts: string
  today: number
  /** The same weekday of last week, up to the same time of day. */
  last_week: number
  /** Oldest first, today last; null where a day has not been added up. */
  days: { day: string; value: number | null }[]
}

export interface Today {
  at: string
  day: string
  compared_with: string
  metrics: MetricToday[]
}

export function useToday() {
  const { query, result } = useCustom<Today, ApiError>({
    url: `${ADMIN_API}/metrics/today`,
    method: 'get',
    errorNotification: false,
    queryOptions: { refetchInterval: 30_000 },
  })
  return {
    today: query.data ? result.data : null,
    error: query.error,
    refetch: () => void query.refetch(),
  }
}

interface CardSpec {
  title: string
  /** Where its rows are, by the section that shows them. */
  section: string
  search: (day: string) => string
  /** More of it is worse. */
  bad?: boolean
}

/** The cards in their order. */
export const CARDS: Record<string, CardSpec> = {
  sent: {
    title: 'Invites sent',
    section: 'invites',
    search: (day) => `created_at=${day}..${day}`,
  },
  delivered: {
    title: 'Delivered',
    section: 'funnel',
    search: () => '',
  },
  registered: { title: 'Claimed', section: 'invites', search: () => 'state=redeemed' },
  signed_up: { title: 'Sign-ups', section: 'users', search: (day) => `created_at=${day}..${day}` },
  active: { title: 'Active people', section: 'users', search: () => 'state=active' },
  requests: { title: 'Waitlist requests', section: 'invite-requests', search: () => 'state=open' },
  mails_failed: { title: 'Mails failed', section: 'mail', search: () => 'state=failed', bad: true },
  jobs_dead: { title: 'Jobs dead', section: 'jobs', search: () => 'state=dead', bad: true },
}
