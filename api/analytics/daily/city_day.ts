import { DateTime } from 'luxon'

/** Days and weeks are New York's: 23 or 25 hours long where its clocks change. */
export const cityZone = 'America/New_York'

/** A day as `2026-11-22`. */
export type Day = string

export const dayOf = (at: DateTime | Date): Day =>
  (at instanceof Date ? DateTime.fromJSDate(at) : at).setZone(cityZone).toISODate()!

export const startOf = (day: Day): DateTime =>
  DateTime.fromISO(day, { zone: cityZone }).startOf('day')

export const dayAfter = (day: Day, days = 1): Day => startOf(day).plus({ days }).toISODate()!

/** From its first moment up to the next day's. */
export const windowOf = (day: Day) => ({
  from: startOf(day).toJSDate(),
  until: startOf(dayAfter(day)).toJSDate(),
})

/** All days from one to another, both included. */
export function daysBetween(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = dayAfter(day)) days.push(day)
  return days
}
