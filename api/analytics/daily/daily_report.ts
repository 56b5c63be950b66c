import { unprocessable } from '#api/core/errors'
import { businessClock } from '#api/core/clock'
import { dayAfter, dayOf, daysBetween, type Day } from './city_day.js'
import { dailyRows } from './day_repository.js'
import { METRICS, METRIC_NAMES, type Dimension, type MetricName } from './metrics.js'

const DAYS = 14
const MOST_DAYS = 366

export interface DailyWish {
  from?: Day
  to?: Day
  role?: Exclude<Dimension, 'all'>
}

export type DayNumbers = Record<MetricName, number | null>

/** The days as they were added up, oldest first; null where a day was not, or knows no roles. */
export async function dailyReport(wish: DailyWish) {
  const to = wish.to ?? dayAfter(dayOf(businessClock.now()), -1)
  const from = wish.from ?? dayAfter(to, 1 - DAYS)
  if (from > to) throw unprocessable('to', 'after', '"to" lies before "from".')
  if (dayAfter(from, MOST_DAYS) <= to) {
    throw unprocessable('to', 'range', `Ask for ${MOST_DAYS} days at most.`)
  }
  return {
    from,
    to,
    metrics: METRIC_NAMES.map((metric) => ({ metric, counts: METRICS[metric].counts })),
    days: await numbersOf(from, to, wish.role ?? 'all'),
  }
}

export async function numbersOf(
  from: Day,
  to: Day,
  dimension: Dimension
): Promise<{ day: Day; numbers: DayNumbers }[]> {
  const rows = await dailyRows(from, to, dimension)
  const byDay = Map.groupBy(rows, ({ day }) => day)
  return daysBetween(from, to).map((day) => {
    const values = new Map(byDay.get(day)?.map(({ metric, value }) => [metric, value]))
    const numbers = METRIC_NAMES.map((name) => [name, values.get(name) ?? null])
    return { day, numbers: Object.fromEntries(numbers) as DayNumbers }
  })
}
