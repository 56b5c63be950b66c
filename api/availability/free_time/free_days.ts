import { freeStarts, type FreeTime } from '#api/availability/free_time/free_starts'
import { dayNumber, localDate, type LocalDate } from '#api/core/local_date'
import { dayAt, startOfDay } from '#api/availability/local_time/local_day'

/** How many dates are shown at once, and how far ahead they go, today included. */
export const SHOWN_DAYS = 7
export const HORIZON_DAYS = 60

export interface FreeDay {
  date: LocalDate
  /** Instants in ms. */
  starts: number[]
}

/**
 * Free starts by date, as they are shown: some dates from today or a later one, none past the horizon.
 * A date without starts is there, and empty.
 *
 * @param zone whose dates and today these are: the viewer's online, the place's in person
 * @param from first date wanted; one that is over means today
 * @param count how many dates
 */
export function freeDays(
  question: FreeTime,
  zone: string,
  from?: LocalDate,
  count = SHOWN_DAYS
): FreeDay[] {
  const today = dayAt(zone, question.now)
  const first = Math.max(today, from === undefined ? today : dayNumber(from))
  const end = Math.min(first + count, today + HORIZON_DAYS)
  if (first >= end) return []

  const days = Array.from({ length: end - first }, (_, n) => ({
    date: localDate(first + n),
    endsAt: startOfDay(zone, first + n + 1),
    starts: [] as number[],
  }))
  let day = 0
  for (const at of freeStarts(question, startOfDay(zone, first), days.at(-1)!.endsAt)) {
    while (at >= days[day].endsAt) day++
    days[day].starts.push(at)
  }
  return days.map(({ date, starts }) => ({ date, starts }))
}
