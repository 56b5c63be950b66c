import { isFederalHoliday } from '#api/core/federal_holidays'
import { dayNumber, localDate, weekday, type LocalDate } from '#api/core/local_date'

const SATURDAY = 5

/** A day on which offices of the United States work: Monday to Friday and no federal holiday. */
export const isBusinessDay = (date: LocalDate): boolean =>
  weekday(dayNumber(date)) < SATURDAY && !isFederalHoliday(date)

/** Dates on which a wait stands still, both included; `until` is null as long as it goes on. */
export interface Pause {
  from: LocalDate
  until: LocalDate | null
}

/**
 * The last date of a wait of so many business days. The date it begins on does not count, nor does one on
 * which it was paused, even for an hour: who waits for an answer gets the days in full. What the wait is
 * for may be done from the date after this one on.
 *
 * @returns null while a pause goes on that began before the wait was over
 */
export function lastDayOfWait(
  begins: LocalDate,
  businessDays: number,
  pauses: readonly Pause[] = []
): LocalDate | null {
  let left = businessDays
  let day = dayNumber(begins)
  while (left > 0) {
    const date = localDate(++day)
    const pause = pauses.find(({ from, until }) => from <= date && (!until || date <= until))
    if (pause && pause.until === null) return null
    if (!pause && isBusinessDay(date)) left--
  }
  return localDate(day)
}
