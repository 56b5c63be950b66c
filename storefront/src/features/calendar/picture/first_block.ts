import { runsOf, type Day } from '../week/day.ts'

const SIX = 72

/** Nights are left out of a picture unless somebody is free in one: 6 AM, or midnight. */
export const firstBlock = (days: readonly Day[]): number =>
  days.some((day) => (runsOf(day)[0]?.from ?? SIX) < SIX) ? 0 : SIX
