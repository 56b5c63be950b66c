import type { Day } from '#api/availability/plan/day_bits'
import type { LocalDate } from '#api/core/local_date'
import type { DayOn } from '#api/availability/plan/week'

/** When an instructor would teach if nobody had booked anything. */
export interface Schedule {
  zone: string
  dayOn: DayOn
}

/** Local dates of the instructor, both included. */
export interface Vacation {
  from: LocalDate
  to: LocalDate
}

interface Plans {
  zone: string
  /** What the weeks say. */
  days: ReadonlyMap<LocalDate, Day>
  /** Said of one date alone, in place of what its week says; an empty day shuts the date. */
  overrides?: ReadonlyMap<LocalDate, Day>
  vacations?: readonly Vacation[]
}

/** A vacation goes before a date's own plan, and that before the plan of its week. */
export function scheduleOf({ zone, days, overrides, vacations = [] }: Plans): Schedule {
  const isAway = (date: LocalDate) => vacations.some(({ from, to }) => from <= date && date <= to)
  return {
    zone,
    dayOn: (date) => (isAway(date) ? null : (overrides?.get(date) ?? days.get(date) ?? null)),
  }
}
