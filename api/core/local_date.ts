/** A date of some calendar on a wall, `YYYY-MM-DD`. It says nothing without a zone beside it. */
export type LocalDate = string

export const MINUTE_MS = 60_000
export const DAY_MS = 86_400_000

/**
 * Days since 1970-01-01, to count with.
 *
 * @throws RangeError where there is no such date
 */
export function dayNumber(date: LocalDate): number {
  const at = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(at) || localDate(at / DAY_MS) !== date) throw new RangeError(`No date: ${date}`)
  return at / DAY_MS
}

export const localDate = (day: number): LocalDate =>
  new Date(day * DAY_MS).toISOString().slice(0, 10)

/** 0 for Monday, on which every week begins, to 6 for Sunday; 1970-01-01 was a Thursday. */
export const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7
