import { freeStarts, type FreeTime } from '#api/availability/free_time/free_starts'
import { HORIZON_DAYS } from '#api/availability/free_time/free_days'
import { dayAt, startOfDay } from '#api/availability/local_time/local_day'

/** Looked through at a time: most instructors have something free within a few days. */
const STRIDE_DAYS = 4

/**
 * The first free starts from an instant on, or as many of them as there are before the horizon. Looks no
 * further than it has to.
 *
 * @param zone whose today the horizon counts from, as in `freeDays`
 * @param days how many dates are looked through, today included
 */
export function nextFreeStarts(
  question: FreeTime,
  zone: string,
  count = 1,
  from = question.now,
  days = HORIZON_DAYS
): number[] {
  const end = dayAt(zone, question.now) + days
  const found: number[] = []
  let since = from
  for (let day = dayAt(zone, from); day < end && found.length < count; day += STRIDE_DAYS) {
    const until = startOfDay(zone, Math.min(day + STRIDE_DAYS, end))
    found.push(...freeStarts(question, since, until))
    since = until
  }
  return found.slice(0, count)
}
