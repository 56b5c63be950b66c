import { useCustom, type BaseRecord } from '@refinedev/core'
import type { ApiError } from '../data/problem.ts'
import { ADMIN_API } from '../data/provider.ts'
import { span } from '../format/times.ts'

export interface Step {
  step: string
  count: number
  share_of_first: number | null
  share_of_previous: number | null
  median_seconds_from_previous: number | null
  /** It happened at least so often: mail programs hide the rest from us. */
  lower_bound: boolean
  measured: boolean
}

export interface Cohort {
  key: string | null
  label: string | null
  steps: Step[]
}

export interface Funnel {
  cohort: string
  steps: Step[]
  cohorts: Cohort[]
}

/** What instructors do between making an account and going live, in order. */
export const STEPS_OF_INSTRUCTORS = [
  'profile_submitted',
  'services_configured',
  'background_check',
  'payouts_connected',
  'availability_set',
] as const

/** Somebody's way so far. */
export interface Journey extends BaseRecord {
  id: string
  email: string | null
  role: string
  campaign: string | null
  state: string
  reached: string
  since: string
  sent_at: string | null
  moments: Record<string, string | null>
}

export interface StuckJourney extends Journey {
  follow_up: 'resend' | 'new_invite' | null
  refusal: string | null
}

/** What the address bar says of whose ways are looked at. */
export const SCOPE = ['from', 'to', 'role', 'campaign', 'batch_id'] as const

/** The part of the address bar that the API understands. */
export function scopeOf(params: URLSearchParams, more: readonly string[] = []): URLSearchParams {
  const kept = [...SCOPE, ...more].flatMap((name) => {
    const value = params.get(name)
    return value ? [[name, value]] : []
  })
  return new URLSearchParams(kept)
}

export function useFunnel(query: URLSearchParams) {
  const { query: asked, result } = useCustom<Funnel, ApiError>({
    url: `${ADMIN_API}/funnel?${query}`,
    method: 'get',
    errorNotification: false,
    queryOptions: { refetchInterval: 30_000, placeholderData: (previous) => previous },
  })
  return {
    funnel: asked.data ? result.data : null,
    outdated: asked.isPlaceholderData,
    error: asked.error,
    refetch: () => void asked.refetch(),
  }
}

export const percent = (share: number | null) =>
  share === null ? '–' : `${(share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`

/** `40 min`, `5 h 3 min`, `2.4 days`. */
export const wait = (seconds: number | null) => {
  if (seconds === null) return '–'
  return seconds < 172_800 ? span(seconds) : `${(seconds / 86_400).toFixed(1)} days`
}
