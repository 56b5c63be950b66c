import db from '@adonisjs/lucid/services/db'
import { businessClock, wallClock } from '#api/core/clock'
import { dayAfter, dayOf, daysBetween, windowOf, type Day } from './city_day.js'
import { aggregatedDays, daysAddedTo, firstDay, storeDay, storedTallies } from './day_repository.js'
import type { MetricName, Tally } from './metrics.js'
import { tally } from './tally_queries.js'

/** Counted from rows that do not stay for ever: after so many days a number is kept as it was. */
const PASSING: readonly MetricName[] = ['active', 'mails_failed', 'jobs_dead']
const ROWS_STAY_DAYS = 25

/**
 * Adds up every day that is over and was not, or that got something late. Again gives the same.
 *
 * @returns the days that were added up
 */
export async function aggregateDays(keepAlive = async () => {}): Promise<Day[]> {
  const yesterday = dayAfter(dayOf(businessClock.now()), -1)
  const [first, done, late] = await Promise.all([firstDay(), aggregatedDays(), daysAddedTo()])
  const missing = daysBetween(first ?? yesterday, yesterday).filter((day) => !done.has(day))
  const days = [...new Set([...missing, ...late])].filter((day) => day <= yesterday).sort()
  for (const day of days) {
    await aggregateDay(day, yesterday)
    await keepAlive()
  }
  return days
}

async function aggregateDay(day: Day, yesterday: Day): Promise<void> {
  const now = wallClock.now().toJSDate()
  const counted = await tally(windowOf(day))
  const isOld = dayAfter(day, ROWS_STAY_DAYS) < yesterday
  const tallies = isOld ? keep(counted, await storedTallies(day)) : counted
  await db.transaction((trx) => storeDay(trx, day, tallies, now))
}

function keep(counted: Tally[], stored: Tally[]): Tally[] {
  const kept = stored.filter(({ metric }) => PASSING.includes(metric))
  const names = kept.map(({ metric }) => metric)
  return [...counted.filter(({ metric }) => !names.includes(metric)), ...kept]
}
