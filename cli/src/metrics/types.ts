/** The API's own words for its numbers. */
export type FunnelStep = {
  step: string
  count: number
  share_of_first: number | null
  share_of_previous: number | null
  median_seconds_from_previous: number | null
  /** At least so many: mail programs hide the rest. */
  lower_bound: boolean
  measured: boolean
}

export type Funnel = {
  cohort: string
  steps: FunnelStep[]
  cohorts: { key: string | null; label: string | null; steps: FunnelStep[] }[]
}

export type Daily = {
  from: string
  to: string
  metrics: { metric: string; counts: string }[]
  days: { day: string; numbers: Record<string, number | null> }[]
}
