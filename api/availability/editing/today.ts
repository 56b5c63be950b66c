import { businessClock } from '#api/core/clock'
import { unprocessable } from '#api/core/errors'
import { dayNumber, localDate, type LocalDate } from '#api/core/local_date'
import { dayAt } from '../local_time/local_day.js'

/** Whoever plans farther ahead has mistyped a year; it also bounds how many days a person can have. */
const MOST_YEARS_AHEAD = 5

/** The date that a wall in the zone shows by the business clock. */
export const todayIn = (zone: string): LocalDate =>
  localDate(dayAt(zone, businessClock.now().toMillis()))

/** @throws Refusal 422 `invalid` for a date that lies too far ahead */
export function assertNear(date: LocalDate, today: LocalDate, field: string): void {
  if (date <= localDate(dayNumber(today) + MOST_YEARS_AHEAD * 365)) return
  throw unprocessable(field, 'too_far', `Plan at most ${MOST_YEARS_AHEAD} years ahead.`)
}
