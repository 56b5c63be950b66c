import fc from 'fast-check'
import { BLOCKS, newDay, paint, TAGS, type Day } from '#api/availability/plan/day_bits'
import type { BusySpan, Place } from '#api/availability/free_time/busy_spans'
import { FORMATS } from '#api/instructors/offerings/format'
import type { FreeTime } from '#api/availability/free_time/free_starts'
import { scheduleOf } from '#api/availability/plan/schedule'
import { boroughWayMinutes } from '#api/availability/free_time/borough_ways'
import { PLATFORM_NOTICE_MINUTES } from '#api/availability/free_time/terms'
import { DAY, HOUR } from './slow_wall.js'
import { ORDINARY, SWITCHES } from './zones.js'

const MINUTE = 60_000

const piece = fc.record({
  from: fc.nat(BLOCKS - 1),
  length: fc.integer({ min: 1, max: 120 }),
  tag: fc.constantFrom(...TAGS, 'any' as const, null),
})

/** A day as people fill it in, and as nobody would. */
export const days: fc.Arbitrary<Day> = fc
  .tuple(fc.boolean(), fc.array(piece, { maxLength: 5 }))
  .map(([open, pieces]) => {
    const day = newDay()
    if (open) paint(day, 0, BLOCKS, 'any')
    for (const { from, length, tag } of pieces) {
      paint(day, from, Math.min(BLOCKS, from + length), tag)
    }
    return day
  })

const place: fc.Arbitrary<Place | null> = fc.option(
  fc.record({
    borough: fc.constantFrom(
      'Manhattan',
      'Brooklyn',
      'Queens',
      'Bronx',
      'Staten Island',
      'Atlantis'
    ),
    address: fc.option(fc.constantFrom('studio', 'hall')),
  })
)

const durationMinutes = fc.oneof(fc.constantFrom(30, 45, 60, 90), fc.integer({ min: 30, max: 240 }))

/** Longer there than back, so that nobody can mix up the two. */
const unevenWay = (from: Place, to: Place) =>
  boroughWayMinutes(from, to) + (from.borough < to.borough ? 25 : 0)

const terms = fc.record({
  platformNoticeMinutes: fc.constant(PLATFORM_NOTICE_MINUTES),
  minAdvanceBookingHours: fc.constantFrom(0, 0, 2, 24),
  plainBufferMinutes: fc.integer({ min: 10, max: 120 }),
  travelBufferMinutes: fc.integer({ min: 10, max: 120 }),
  overnightRule: fc.boolean(),
  wayMinutes: fc.constant(unevenWay),
})

export interface Asked {
  question: FreeTime
  from: number
  until: number
}

/** Somebody asks about a day or so around a switch, or around no switch, at some time before. */
export const asked: fc.Arbitrary<Asked> = fc
  .oneof(
    { weight: 4, arbitrary: fc.constantFrom(...SWITCHES) },
    { weight: 1, arbitrary: fc.constantFrom(...ORDINARY) }
  )
  .chain(({ zone, at }) =>
    fc.record({
      zone: fc.constant(zone),
      from: fc.integer({ min: -14 * 60, max: 3 * 60 }).map((minutes) => at + minutes * MINUTE),
      hours: fc.integer({ min: 1, max: 16 }),
      ago: fc.integer({ min: 0, max: 26 * HOUR }),
      plans: fc.array(days, { minLength: 7, maxLength: 7 }),
      vacation: fc.boolean(),
      spans: fc.array(spanAround(at), { maxLength: 6 }),
      lesson: fc.record({ format: fc.constantFrom(...FORMATS), durationMinutes, place }),
      terms,
    })
  )
  .map(({ zone, from, hours, ago, plans, vacation, spans, ...rest }) => {
    const dates = plans.map((day, n) => [dateOf(from + (n - 3) * DAY), day] as const)
    const vacations = vacation ? [{ from: dates[4][0], to: dates[5][0] }] : []
    const schedule = scheduleOf({ zone, days: new Map(dates), vacations })
    const question = { schedule, busy: spans, now: from - ago, ...rest }
    return { question, from, until: from + hours * HOUR }
  })

/** Mostly to the minute, as an outside calendar has them; now and then to the millisecond. */
const spanAround = (middle: number): fc.Arbitrary<BusySpan> =>
  fc
    .record({
      start: fc.integer({ min: -24 * 60, max: 24 * 60 }),
      length: fc.integer({ min: 5, max: 300 }),
      odd: fc.constantFrom(0, 0, 0, 1, 59_999),
      travels: fc.boolean(),
      place,
    })
    .map(({ start, length, odd, ...rest }) => {
      const startsAt = middle + start * MINUTE + odd
      return { startsAt, endsAt: startsAt + length * MINUTE, ...rest }
    })

const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10)
