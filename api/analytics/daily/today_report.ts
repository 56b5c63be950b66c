import type { DateTime } from 'luxon'
import { businessClock } from '#api/core/clock'
import { cityZone, dayAfter, dayOf, startOf } from './city_day.js'
import { numbersOf } from './daily_report.js'
import { METRICS, METRIC_NAMES, type MetricName } from './metrics.js'
import { tally } from './tally_queries.js'

const DAYS_BEFORE = 13

/**
 * Today so far beside the same weekday of last week up to the same time of day, both straight from the
 * rows, and the days between as they were added up. Only what the reader may look into.
 */
export async function todayReport(
  permissions: ReadonlySet<string>,
  now: DateTime = businessClock.now()
) {
  const day = dayOf(now)
  const [today, lastWeek, days] = await Promise.all([
    soFar(now),
    soFar(weekAgo(now)),
    numbersOf(dayAfter(day, -DAYS_BEFORE), dayAfter(day, -1), 'all'),
  ])
  const metrics = METRIC_NAMES.filter((name) => permissions.has(METRICS[name].permission))
  return {
    at: now.toUTC().toISO()!,
    day,
    compared_with: dayOf(weekAgo(now)),
    metrics: metrics.map((metric) => ({
      metric,
      counts: METRICS[metric].counts,
      today: today.get(metric)!,
      last_week: lastWeek.get(metric)!,
      days: [
        ...days.map(({ day: past, numbers }) => ({ day: past, value: numbers[metric] })),
        { day, value: today.get(metric)! },
      ],
    })),
  }
}

/** By the clock on the wall: a day whose clocks changed is compared at the same hour all the same. */
const weekAgo = (now: DateTime) => now.setZone(cityZone).minus({ weeks: 1 })

async function soFar(now: DateTime): Promise<Map<MetricName, number>> {
  const tallies = await tally({ from: startOf(dayOf(now)).toJSDate(), until: now.toJSDate() })
  const whole = tallies.filter(({ dimension }) => dimension === 'all')
  return new Map(whole.map(({ metric, value }) => [metric, value]))
}
