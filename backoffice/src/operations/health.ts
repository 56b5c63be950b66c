import { useCan, useCustom } from '@refinedev/core'
import type { ApiError } from '../data/problem.ts'
import { ADMIN_API } from '../data/provider.ts'

export interface OperationsHealth {
  /** The server's time of asking; ages are reckoned from it and not from this machine's clock. */
  at: string
  jobs: { waiting: number; running: number; dead: number; oldest_due_at: string | null }
  mail: {
    waiting: number
    sending: number
    unknown: number
    oldest_due_at: string | null
    sent_last_minute: number
    rate_per_minute: number
    deferred: number
    deferred_since: string | null
    deferred_answer: string | null
  }
  worker: { alive: number; seen_at: string | null }
  redis: { ok: boolean; detail: string }
}

const POLL_MS = 5_000

/** How the machines are doing, asked again and again while the page is looked at. */
export function useOperationsHealth() {
  const { data: may } = useCan({ resource: 'mail', action: 'list' })
  const { query, result } = useCustom<OperationsHealth, ApiError>({
    url: `${ADMIN_API}/operations-health`,
    method: 'get',
    errorNotification: false,
    queryOptions: { refetchInterval: POLL_MS, enabled: may?.can === true },
  })
  return {
    health: query.data ? result.data : null,
    outdated: query.isError,
    hidden: may !== undefined && !may.can,
  }
}
