import { instantOf, localTime, startOfDay } from '#api/availability/local_time/local_day'

const EVENING = 20 * 60
const MORNING = 8 * 60
const FIRST_LESSON = 9 * 60
const FIRST_TRAVEL = 11 * 60

/**
 * The starts that nobody can take now because the instructor may be asleep: between 20:00 and 08:00 those
 * of the coming morning before 09:00, before 11:00 when travelling. After midnight that morning is today's.
 *
 * @returns instants in ms, from the first until just before the second, or null by day
 */
export function asleepSpan(
  zone: string,
  now: number,
  travels: boolean
): { from: number; until: number } | null {
  const { day, minute } = localTime(zone, now)
  if (minute >= MORNING && minute < EVENING) return null
  const morning = minute < MORNING ? day : day + 1
  return {
    from: startOfDay(zone, morning),
    until: instantOf(zone, morning, travels ? FIRST_TRAVEL : FIRST_LESSON),
  }
}
