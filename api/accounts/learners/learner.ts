import { DateTime } from 'luxon'

/** A child of a guardian, in whose name lessons are booked (people.md, "Privacy"). */
export interface LearnerRow {
  id: string
  first_name: string
  last_initial: string | null
  /** `2014-03-09` */
  birth_date: string
  notes: string | null
  version: number
  created_at: Date
  updated_at: Date
}

export const GROWN_UP_AT = 18
export const MOST_LEARNERS = 10

/** Full years on a day; who was born on February 29 has their birthday on March 1 in other years. */
export function ageOn(day: DateTime, birthDate: string): number {
  const born = DateTime.fromISO(birthDate, { zone: 'utc' })
  const isToCome = day.month < born.month || (day.month === born.month && day.day < born.day)
  return day.year - born.year - (isToCome ? 1 : 0)
}
