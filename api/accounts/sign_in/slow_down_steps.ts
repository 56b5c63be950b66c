/** From how many failures on, how long the next attempt has to wait (people.md). */
const STEPS: readonly [failures: number, seconds: number][] = [
  [20, 60 * 60],
  [15, 30 * 60],
  [10, 5 * 60],
  [5, 30],
]

/** Failures are forgotten after a day without any. */
export const FORGOTTEN_AFTER_HOURS = 24

/**
 * Seconds to wait after so many failures in a row. `patience` widens the steps: many people may sit
 * behind one address.
 */
export function secondsToWait(failures: number, patience = 1): number {
  return STEPS.find(([from]) => failures >= from * patience)?.[1] ?? 0
}
