import { DateTime } from 'luxon'

/**
 * Decides tokens, signatures, rate limits and leases. Never moved by anyone (operations.md, "Two
 * clocks").
 */
export const wallClock = {
  now(): DateTime<true> {
    return DateTime.utc()
  },
}

let offsetMs = 0

/**
 * Decides expiries of invites, deadlines and schedules. Tests and the demo move it for the whole
 * business; SQL gets its value as a parameter and never calls `now()` for a rule.
 */
export const businessClock = {
  now(): DateTime<true> {
    const now = DateTime.utc()
    // Each request asks several times, and adding nothing costs as much as adding something.
    return offsetMs === 0 ? now : now.plus(offsetMs)
  },

  /** Milliseconds by which the business runs ahead of the wall clock. */
  get offsetMs(): number {
    return offsetMs
  },

  /** Sets the shift read from the database. See `business_clock.ts` for who calls it. */
  shift(milliseconds: number): void {
    offsetMs = milliseconds
  },
}
