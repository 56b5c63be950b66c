import fc from 'fast-check'
import { addDays, datesOfWeek } from '../../../storefront/src/features/calendar/week/dates.ts'
import {
  BLOCKS,
  EMPTY_DAY,
  paintDay,
  TAGS,
  type Day,
  type Paint,
} from '../../../storefront/src/features/calendar/week/day.ts'
import {
  EMPTY_EDITOR,
  know,
  type Days,
  type Editor,
  type SavedWeek,
} from '../../../storefront/src/features/calendar/week/editor.ts'

export const MONDAY = '2026-11-23'
export const WEEKS = [MONDAY, addDays(MONDAY, 7)]

export const paint = fc.constantFrom<Paint>(...TAGS, null)

/** Days of long pieces, as people paint them, and of short ones, as other programs write them. */
export const day: fc.Arbitrary<Day> = fc
  .array(fc.tuple(fc.nat(BLOCKS - 1), fc.integer({ min: 1, max: 60 }), paint), { maxLength: 6 })
  .map((pieces) =>
    pieces.reduce(
      (made, [from, length, tag]) => paintDay(made, from, Math.min(from + length, BLOCKS), tag),
      EMPTY_DAY
    )
  )

export const week = (monday: string, version: string): fc.Arbitrary<SavedWeek> =>
  fc.array(day, { minLength: 7, maxLength: 7 }).map((days) => ({
    week: monday,
    version,
    days: Object.fromEntries(datesOfWeek(monday).map((date, n) => [date, days[n]])),
  }))

const date = fc.constantFrom(...WEEKS.flatMap(datesOfWeek))

export const stroke: fc.Arbitrary<Days> = fc
  .array(fc.tuple(date, day), { minLength: 1, maxLength: 4 })
  .map((painted) => Object.fromEntries(painted))

/** An editor that knows two weeks as they are saved. */
export const fresh: fc.Arbitrary<Editor> = fc
  .tuple(week(MONDAY, '"1"'), week(addDays(MONDAY, 7), '"1"'))
  .map((weeks) => weeks.reduce(know, EMPTY_EDITOR))
