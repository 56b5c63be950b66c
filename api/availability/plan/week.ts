import { createHash } from 'node:crypto'
import { unprocessable } from '#api/core/errors'
import { EMPTY_DAY, type Day } from '#api/availability/plan/day_bits'
import { dayNumber, localDate, weekday, type LocalDate } from '#api/core/local_date'

/** Seven days, Monday first. */
export type Week = readonly Day[]

/** What is planned on a date; null where nothing was ever written, which is the same as nothing free. */
export type DayOn = (date: LocalDate) => Day | null

export const mondayOf = (date: LocalDate): LocalDate =>
  localDate(dayNumber(date) - weekday(dayNumber(date)))

/** @throws Refusal 422 `invalid` when the week does not begin on a Monday */
export function datesOfWeek(monday: LocalDate, field = 'week'): LocalDate[] {
  const first = dayNumber(monday)
  if (weekday(first) !== 0) throw unprocessable(field, 'monday', 'A week begins on a Monday.')
  return Array.from({ length: 7 }, (_, n) => localDate(first + n))
}

export const weekOf = (monday: LocalDate, dayOn: DayOn): Week =>
  datesOfWeek(monday).map((date) => dayOn(date) ?? EMPTY_DAY)

/** Names the state of a week, for its `ETag`: a date without a row and one with an empty row are the same. */
export function weekVersion(week: Week): string {
  const hash = createHash('sha256')
  for (const { bits, tags } of week) hash.update(bits).update(tags)
  return hash.digest('hex').slice(0, 32)
}
