import { unprocessable } from '#api/core/errors'
import { EMPTY_DAY, type Day } from '#api/availability/plan/day_bits'
import { equals } from '#api/availability/plan/day_algebra'
import { dayNumber, localDate, weekday, type LocalDate } from '#api/core/local_date'
import { datesOfWeek, type DayOn, type Week } from '#api/availability/plan/week'

export const MOST_DAYS = 365

export interface DayOfPlan {
  date: LocalDate
  day: Day
}

/** What a change comes to. Nothing but `changed` has to be written. */
export interface PlanChanges {
  changed: DayOfPlan[]
  /** Dates that were left alone because they are over. */
  past: number
}

/** The days of a plan that are not as they are wanted yet, from the instructor's today on. */
export function changesTo(
  wanted: readonly DayOfPlan[],
  dayOn: DayOn,
  today: LocalDate
): PlanChanges {
  const ahead = wanted.filter(({ date }) => date >= today)
  return {
    changed: ahead.filter(({ date, day }) => !equals(day, dayOn(date) ?? EMPTY_DAY)),
    past: wanted.length - ahead.length,
  }
}

/**
 * Makes one week like another, tags and all.
 *
 * @throws Refusal 422 `invalid` for a week onto itself, or one that does not begin on a Monday
 */
export function copyWeek(
  from: LocalDate,
  to: LocalDate,
  dayOn: DayOn,
  today: LocalDate
): PlanChanges {
  const sources = datesOfWeek(from, 'from')
  if (from === to) throw unprocessable('to', 'other_week', 'Choose another week to copy to.')
  const wanted = datesOfWeek(to, 'to').map((date, n) => ({
    date,
    day: dayOn(sources[n]) ?? EMPTY_DAY,
  }))
  return changesTo(wanted, dayOn, today)
}

/**
 * The dates of a range, both ends included.
 *
 * @throws Refusal 422 `invalid` for a range that ends before it begins or has more than 365 dates
 */
export function datesOfRange({ from, to }: { from: LocalDate; to: LocalDate }): LocalDate[] {
  const first = dayNumber(from)
  const length = dayNumber(to) - first + 1
  if (length < 1) throw unprocessable('to', 'after', 'The last date is before the first.')
  if (length > MOST_DAYS) {
    throw unprocessable('to', 'max_days', `Choose at most ${MOST_DAYS} days at once.`)
  }
  return Array.from({ length }, (_, n) => localDate(first + n))
}

/**
 * Makes every date of a range like its weekday in a pattern.
 *
 * @throws Refusal 422 `invalid` as `datesOfRange`
 */
export function applyWeek(
  week: Week,
  range: { from: LocalDate; to: LocalDate },
  dayOn: DayOn,
  today: LocalDate
): PlanChanges {
  const wanted = datesOfRange(range).map((date) => ({ date, day: week[weekday(dayNumber(date))] }))
  return changesTo(wanted, dayOn, today)
}
