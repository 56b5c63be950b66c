const STEPS_MS = [30_000, 120_000, 600_000, 1_800_000, 7_200_000]

/** Milliseconds to wait after the given failed attempt: 30 s, 2 min, 10 min, 30 min, then 2 h. */
export function backoffMs(attempt: number): number {
  return STEPS_MS[Math.min(Math.max(attempt, 1), STEPS_MS.length) - 1]
}
