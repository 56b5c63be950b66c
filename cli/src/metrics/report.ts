import type { Daily, Funnel, FunnelStep } from './types.ts'
import { table } from '../output/table.ts'
import { span } from '../output/time.ts'

type Line = FunnelStep & { cohort: string }

const percent = (share: number | null): string | null =>
  share === null ? null : `${Math.round(share * 1000) / 10} %`

const wait = (seconds: number | null): string | null => {
  if (seconds === null) return null
  return seconds < 172_800 ? span(seconds) : `${(seconds / 86_400).toFixed(1)} days`
}

/** The steps that something measures, a line each; of each cohort where there are some. */
export function funnelTable({ cohort, steps, cohorts }: Funnel): string {
  const lines = [
    ...linesOf('all', steps),
    ...cohorts.flatMap(({ label, steps: own }) => linesOf(label ?? 'none', own)),
  ]
  const columns = [
    { header: 'step', value: ({ step }: Line) => step.replaceAll('_', ' ') },
    {
      header: 'people',
      value: ({ count, lower_bound }: Line) => `${lower_bound ? '≥ ' : ''}${count}`,
      align: 'right' as const,
    },
    {
      header: 'of invited',
      value: ({ share_of_first }: Line) => percent(share_of_first),
      align: 'right' as const,
    },
    {
      header: 'of step before',
      value: ({ share_of_previous }: Line) => percent(share_of_previous),
      align: 'right' as const,
      drop: 1,
    },
    {
      header: 'usual wait',
      value: (line: Line) => wait(line.median_seconds_from_previous),
      align: 'right' as const,
    },
  ]
  const named = { header: cohort, value: (line: Line) => line.cohort, min: 10 }
  return table(lines, cohort === 'none' ? columns : [named, ...columns])
}

const linesOf = (cohort: string, steps: FunnelStep[]): Line[] =>
  steps.filter(({ measured }) => measured).map((step) => ({ ...step, cohort }))

/** What is not counted yet, so that nobody takes it for nothing. */
export const unmeasured = ({ steps }: Funnel): string =>
  steps
    .filter(({ measured }) => !measured)
    .map(({ step }) => step.replaceAll('_', ' '))
    .join(', ')

/** A line for each day, newest last; a dash is a day that was not added up. */
export function dailyTable({ days, metrics }: Daily): string {
  type Day = Daily['days'][number]
  return table(days, [
    { header: 'day', value: ({ day }: Day) => day },
    ...metrics.map(({ metric }, place) => ({
      header: metric.replaceAll('_', ' '),
      value: ({ numbers }: Day) => numbers[metric],
      align: 'right' as const,
      // The first ones are looked at most.
      drop: place,
    })),
  ])
}
