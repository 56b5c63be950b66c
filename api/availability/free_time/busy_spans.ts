import { MINUTE_MS } from '#api/core/local_date'

/** Where somebody is in person. */
export interface Place {
  borough: string
  /** Two lessons at the same address have no way between them. Null where it is not known. */
  address: string | null
}

/** Time that is taken, as instants in ms, without buffers: these depend on who comes before and after. */
export interface BusySpan {
  startsAt: number
  endsAt: number
  /** Whether the instructor goes somewhere for it. */
  travels: boolean
  /** Null online, and where it is not known. */
  place: Place | null
}

/** Asked for what takes instructors' time. Whoever keeps bookings, holds or outside calendars answers. */
export interface BusySpans {
  /** Every span of each of them that touches the reach; who has none may be missing. */
  during(
    instructorIds: readonly string[],
    reach: Reach
  ): Promise<ReadonlyMap<string, readonly BusySpan[]>>
  /**
   * A short text for each, another one after any of their spans changed; who has none may be missing.
   * Where a source does not say, no page that shows free time is kept.
   */
  stampsOf?(instructorIds: readonly string[]): Promise<ReadonlyMap<string, string>>
}

/** More than any buffer and any way between two places. */
const REACH_MS = 12 * 60 * MINUTE_MS

/** From one instant until just before another, ms. */
export interface Reach {
  from: number
  until: number
}

/** Which busy time can matter for starts between two instants. */
export const reachOf = (from: number, until: number, durationMinutes: number): Reach => ({
  from: from - REACH_MS,
  until: until + durationMinutes * MINUTE_MS + REACH_MS,
})

export const touches = ({ startsAt, endsAt }: BusySpan, { from, until }: Reach): boolean =>
  startsAt < until && endsAt > from
