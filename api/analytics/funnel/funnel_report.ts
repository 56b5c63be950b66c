import { FUNNEL, type FunnelStep } from '../steps.js'
import { funnelRows, type FunnelRow } from './funnel_queries.js'
import type { Cohort, FunnelScope } from './scope.js'

export interface StepFigures {
  step: string
  count: number
  share_of_first: number | null
  share_of_previous: number | null
  median_seconds_from_previous: number | null
  lower_bound: boolean
  measured: boolean
}

/** The funnel of all, and of each cohort where it is cut into some. */
export async function funnelReport(scope: FunnelScope, cohort: Cohort) {
  const [whole, ...cohorts] = await funnelRows(scope, cohort)
  return {
    cohort,
    steps: toSteps(whole),
    cohorts: cohorts.map((row) => ({
      key: row.cohort,
      label: row.label ?? row.cohort,
      steps: toSteps(row),
    })),
  }
}

export type FunnelReport = Awaited<ReturnType<typeof funnelReport>>

export function toSteps(row: FunnelRow): StepFigures[] {
  return FUNNEL.map((step, place) => figures(step, row, FUNNEL[place - 1]))
}

/** A step that nothing measures yet counts nobody, and says so instead of a share of nothing. */
function figures(step: FunnelStep, row: FunnelRow, previous?: FunnelStep): StepFigures {
  const { name, measured, lowerBound } = step
  const count = measured ? row[`${name}_count`] : 0
  const median = row[`${name}_median`]
  return {
    step: name,
    count,
    share_of_first: measured ? share(count, row[`${FUNNEL[0].name}_count`]) : null,
    share_of_previous: measured && previous ? share(count, row[`${previous.name}_count`]) : null,
    median_seconds_from_previous:
      measured && typeof median === 'number' ? Math.round(median) : null,
    lower_bound: lowerBound,
    measured,
  }
}

const share = (part: number, whole: number) =>
  whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000
