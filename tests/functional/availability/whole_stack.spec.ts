import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import fc from 'fast-check'
import { boroughWayMinutes } from '#api/availability/free_time/borough_ways'
import { PLATFORM_NOTICE_MINUTES } from '#api/availability/free_time/terms'
import type { FreeTime } from '#api/availability/free_time/free_starts'
import { scheduleOf } from '#api/availability/plan/schedule'
import { registerBusySpans } from '#api/availability/saved/busy_sources'
import { writeDays } from '#api/availability/saved/day_repository'
import { storeTerms } from '#api/availability/terms/terms_repository'
import { insertVacation } from '#api/availability/vacations/vacation_repository'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { businessClock } from '#api/core/clock'
import '#tests/seed'
import { freshAccounts } from '#tests/functional/accounts/calls'
import { PIANO } from '#tests/functional/instructors/teacher'
import { days } from '#tests/unit/availability/questions'
import { slowFreeStarts } from '#tests/unit/availability/slow_free_starts'
import { wallAt } from '#tests/unit/availability/slow_wall'
import { after } from './desk.js'
import { askFree, busySource, givenShown } from './teachers.js'

const MINUTE = 60_000
const DAY = 1_440 * MINUTE
const DAYS = 3
const CITY = 'America/New_York'
/** Two days before the clocks of the city are switched, and far enough from any quarter of an hour. */
const FRIDAY = Date.parse('2027-03-12T00:07:30Z')
const FIRST_DATE = '2027-03-10'

const OFFERED = {
  ...PIANO,
  formats: [...PIANO.formats, { format: 'instructor_location', hourly_rate_cents: 9_000 }],
  durations: [30, 45, 60, 90],
}

const span = fc
  .record({
    start: fc.integer({ min: -600, max: 4 * 1_440 }),
    length: fc.integer({ min: 5, max: 300 }),
    travels: fc.boolean(),
  })
  .map(({ start, length, travels }) => {
    const startsAt = FRIDAY + start * MINUTE
    return { startsAt, endsAt: startsAt + length * MINUTE, travels, place: null }
  })

const situation = fc.record({
  zone: fc.constantFrom(CITY, 'America/Los_Angeles', 'Pacific/Chatham'),
  now: fc.nat(47).map((halfHours) => FRIDAY + halfHours * 30 * MINUTE),
  plans: fc.array(days, { minLength: 9, maxLength: 9 }),
  away: fc.option(fc.nat(6)),
  spans: fc.array(span, { maxLength: 5 }),
  format: fc.constantFrom('online', 'student_location', 'instructor_location'),
  duration: fc.constantFrom(30, 45, 60, 90),
  hours: fc.constantFrom(0, 2, 24),
  buffer: fc.integer({ min: 10, max: 120 }),
  more: fc.nat(110),
  overnight: fc.boolean(),
})

type Situation = typeof situation extends fc.Arbitrary<infer One> ? One : never

test.group('Free starts, from rows to the answer', (group) => {
  group.each.setup(async () => {
    await freshAccounts()
    await setPosture(PHASES.public, 'test', 'for a test')
    return () => businessClock.shift(0)
  })

  test('are those that somebody slow and careful finds', async ({ assert }) => {
    const { slug, userId } = await givenShown(CITY, OFFERED)
    let some = 0
    const compare = async (one: Situation) => {
      await write(userId, one)
      const forget = registerBusySpans(busySource({ [userId]: one.spans }))
      const query = `?format=${one.format}&duration=${one.duration}&days=${DAYS}`
      const said = await askFree(slug, query).finally(forget)
      const zone = one.format === 'online' ? one.zone : CITY
      assert.equal(said.zone, zone)
      const found = said.days.map(({ date, starts }) => [date, starts.map((s) => s.starts_at)])
      assert.deepEqual(found, byDate(questionOf(one), zone))
      if (said.days.some(({ starts }) => starts.length > 0)) some += 1
    }
    await fc.assert(fc.asyncProperty(situation, compare), { numRuns: 30 })
    assert.isAbove(some, 10)
  }).timeout(120_000)
})

const plansOf = ({ plans }: Situation) =>
  plans.map((day, n) => ({ date: after(FIRST_DATE, n), day }))

const vacationOf = ({ away }: Situation) =>
  away === null ? null : { from: after(FIRST_DATE, away), to: after(FIRST_DATE, away + 1) }

async function write(userId: string, one: Situation): Promise<void> {
  businessClock.shift(one.now - Date.now())
  const vacation = vacationOf(one)
  await db.transaction(async (trx) => {
    const profile = trx.from('instructor_profiles').where('user_id', userId)
    await profile.update({ time_zone: one.zone })
    await writeDays(trx, userId, plansOf(one))
    await trx.from('vacations').where('user_id', userId).delete()
    if (vacation) await insertVacation(trx, userId, { ...vacation, note: null })
    await storeTerms(trx, userId, {
      min_advance_booking_hours: one.hours,
      buffer_minutes: one.buffer,
      travel_buffer_minutes: Math.min(120, one.buffer + one.more),
      overnight_protection: one.overnight,
      version: 1,
    })
  })
}

const questionOf = (one: Situation): FreeTime => ({
  schedule: scheduleOf({
    zone: one.zone,
    days: new Map(plansOf(one).map(({ date, day }) => [date, day])),
    vacations: [vacationOf(one)].filter((vacation) => vacation !== null),
  }),
  busy: one.spans,
  lesson: { format: one.format, durationMinutes: one.duration, place: null } as FreeTime['lesson'],
  terms: {
    platformNoticeMinutes: PLATFORM_NOTICE_MINUTES,
    minAdvanceBookingHours: one.hours,
    plainBufferMinutes: one.buffer,
    travelBufferMinutes: Math.min(120, one.buffer + one.more),
    overnightRule: one.overnight,
    wayMinutes: boroughWayMinutes,
  },
  now: one.now,
})

/** The starts by the dates that a wall of the zone shows. */
function byDate(question: FreeTime, zone: string): [date: string, starts: string[]][] {
  const first = wallAt(zone, question.now).date
  const starts = slowFreeStarts(question, question.now, question.now + (DAYS + 1) * DAY)
  return Array.from({ length: DAYS }, (_, n) => {
    const date = after(first, n)
    const own = starts.filter((at) => wallAt(zone, at).date === date)
    return [date, own.map((at) => new Date(at).toISOString())]
  })
}
