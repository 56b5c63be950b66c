import type { DateTime } from 'luxon'

/** New York is where the lessons are; staff think of "02:30" there. */
export type Rhythm =
  { everySeconds: number } | { dailyAt: `${number}:${number}`; zone: 'America/New_York' }

/**
 * The first run strictly after `now`. A time of day that a day lacks (clocks go forward) runs an hour
 * later by the wall; one that comes twice (clocks go back) runs at its first coming only.
 *
 * @param last when it was last due: keeps "every" on its beat however late a run was noticed
 */
export function nextRun(rhythm: Rhythm, now: DateTime, last: DateTime = now): DateTime {
  if ('everySeconds' in rhythm) {
    const missed = Math.max(0, Math.floor(now.diff(last).as('seconds') / rhythm.everySeconds))
    return last.plus({ seconds: (missed + 1) * rhythm.everySeconds })
  }
  const [hour, minute] = rhythm.dailyAt.split(':').map(Number)
  const today = now.setZone(rhythm.zone).startOf('day')
  const at = (day: DateTime) => day.set({ hour, minute })
  const candidate = at(today)
  return (candidate > now ? candidate : at(today.plus({ days: 1 }))).toUTC()
}
