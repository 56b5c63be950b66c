import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import fc from 'fast-check'
import { boroughWayMinutes } from '#api/availability/free_time/borough_ways'
import { DEFAULT_BUFFERS, PLATFORM_NOTICE_MINUTES } from '#api/availability/free_time/terms'
import { scheduleOf } from '#api/availability/plan/schedule'
import { writeDays } from '#api/availability/saved/day_repository'
import { roomOf, type Room } from '#api/availability/saved/room_queries'
import { storeTerms } from '#api/availability/terms/terms_repository'
import { USUAL_TERMS } from '#api/availability/terms/booking_terms'
import { insertVacation } from '#api/availability/vacations/vacation_repository'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { businessClock } from '#api/core/clock'
import { FORMATS } from '#api/instructors/offerings/format'
import { freshAccounts } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { givenOffering } from '#tests/functional/onboarding/complete'
import { days } from '#tests/unit/availability/questions'
import { slowFreeStarts } from '#tests/unit/availability/slow_free_starts'
import { after, moveTo, window } from './desk.js'
import { givenDays } from './teachers.js'

const MINUTE = 60_000
const NOON = Date.parse('2027-06-09T12:07:30Z')
const FIRST_DATE = '2027-06-08'
const DATES = 5

const offering = fc.record({
  format: fc.constantFrom(...FORMATS),
  durations: fc.uniqueArray(fc.constantFrom(30, 45, 60, 90, 150, 240), {
    ...{ minLength: 1, maxLength: 2 },
  }),
})

/** Zones whose clocks are never switched: on such a day the wall is not what is real. */
const situation = fc.record({
  zone: fc.constantFrom('UTC', 'America/Phoenix', 'Asia/Kathmandu'),
  now: fc.nat(95).map((quarters) => NOON + quarters * 15 * MINUTE),
  plans: fc.array(days, { minLength: 1, maxLength: DATES }),
  away: fc.option(fc.nat(DATES)),
  offerings: fc.array(offering, { minLength: 1, maxLength: 2 }),
  hours: fc.constantFrom(0, 0, 2, 24, 72),
})
type Situation = typeof situation extends fc.Arbitrary<infer One> ? One : never

const SLUGS = ['piano', 'guitar']

test.group('Room for a lesson', (group) => {
  group.each.setup(async () => {
    await freshAccounts()
    await setPosture(PHASES.public, 'test', 'for a test')
    return () => businessClock.shift(0)
  })

  test('is there when somebody slow and careful finds a start', async ({ assert }) => {
    const { id } = await givenPerson('instructor')
    await givenProfile(id)
    const seen = new Set<Room>()
    const compare = async (one: Situation) => {
      await write(id, one)
      const { room, shortest } = (await roomOf([id])).get(id)!
      assert.equal(room, slowRoom(one))
      assert.equal(shortest, Math.min(...one.offerings.flatMap(({ durations }) => durations)))
      seen.add(room)
    }
    await fc.assert(fc.asyncProperty(situation, compare), { numRuns: 60 })
    assert.includeMembers([...seen], ['none', 'enough'])
  }).timeout(240_000)

  test('{0}: {1}')
    .with([
      ['a stretch as long as the shortest lesson', 'enough', [window('09:00', '09:45')]],
      ['one that is five minutes shorter', 'short', [window('09:00', '09:40')]],
      ['one that is long enough between two quarters', 'short', [window('09:05', '09:50')]],
      ['two that only touch', 'enough', [window('09:00', '09:15'), window('09:15', '09:45')]],
      ['one for lessons online', 'unfit', [window('09:00', '12:00', 'online_only')]],
      ['one without travel', 'unfit', [window('09:00', '12:00', 'no_travel')]],
      ['nothing', 'none', []],
    ] as const)
    .run(async ({ assert }, [, room, windows]) => {
      const id = await givenTeacher()
      await givenDays(id, { '2027-06-20': [...windows] })
      assert.deepEqual((await roomOf([id])).get(id), { room, shortest: 45 })
    })

  test('reaches past midnight and as far as students see, and no further', async ({ assert }) => {
    const roomWith = async (plan: Parameters<typeof givenDays>[1]) => {
      const id = await givenTeacher()
      await givenDays(id, plan)
      return (await roomOf([id])).get(id)!.room
    }
    const [evening, morning] = [[window('23:30', '24:00')], [window('00:00', '00:15')]]
    assert.equal(await roomWith({ '2027-06-20': evening, '2027-06-21': morning }), 'enough')
    assert.equal(await roomWith({ '2027-06-20': evening, '2027-06-22': morning }), 'short')
    assert.equal(
      await roomWith({ [after('2027-06-09', 59)]: [window('09:00', '10:00')] }),
      'enough'
    )
    assert.equal(await roomWith({ [after('2027-06-09', 60)]: [window('09:00', '10:00')] }), 'none')
    // Three hours' notice of whoever travels: at noon, what begins at 15:00 can still be booked.
    assert.equal(await roomWith({ '2027-06-09': [window('06:00', '15:30')] }), 'unfit')
    assert.equal(await roomWith({ '2027-06-09': [window('06:00', '15:45')] }), 'enough')
    assert.equal(await roomWith({ '2027-06-09': [window('06:00', '12:45')] }), 'none')
  })

  test('cannot be told of who offers nothing', async ({ assert }) => {
    const { id } = await givenPerson('instructor')
    moveTo('2027-06-09T11:59')
    assert.deepEqual((await roomOf([id])).get(id), { room: 'none', shortest: null })
    await givenDays(id, { '2027-06-20': [window('09:00', '12:00')] })
    assert.deepEqual((await roomOf([id])).get(id), { room: 'short', shortest: null })
  })
})

/** Somebody who travels for lessons of 45 and 60 minutes, just before noon of 9 June in New York. */
async function givenTeacher(): Promise<string> {
  moveTo('2027-06-09T11:59')
  const { id } = await givenPerson('instructor')
  const offering = await givenOffering(id, 'piano', 'student_location')
  await db
    .from('instructor_offerings')
    .where('id', offering)
    .update({ durations: [60, 45] })
  return id
}

async function givenProfile(id: string): Promise<void> {
  const now = new Date()
  const times = { created_at: now, updated_at: now }
  await db.table('instructor_profiles').insert({ user_id: id, slug: 'ada', ...times })
}

const plansOf = ({ plans }: Situation) =>
  plans.map((day, n) => ({ date: after(FIRST_DATE, n), day }))

const vacationOf = ({ away }: Situation) =>
  away === null ? null : { from: after(FIRST_DATE, away), to: after(FIRST_DATE, away) }

async function write(id: string, one: Situation): Promise<void> {
  businessClock.shift(one.now - Date.now())
  for (const table of ['availability_days', 'vacations', 'instructor_offerings']) {
    await db.from(table).where('user_id', id).delete()
  }
  await db.from('instructor_profiles').where('user_id', id).update({ time_zone: one.zone })
  for (const [n, { format, durations }] of one.offerings.entries()) {
    const offered = await givenOffering(id, SLUGS[n], format)
    await db.from('instructor_offerings').where('id', offered).update({ durations })
  }
  const vacation = vacationOf(one)
  await db.transaction(async (trx) => {
    await writeDays(trx, id, plansOf(one))
    if (vacation) await insertVacation(trx, id, { ...vacation, note: null })
    await storeTerms(trx, id, { ...USUAL_TERMS, min_advance_booking_hours: one.hours })
  })
}

function slowRoom(one: Situation): Room {
  const lengths = one.offerings.flatMap(({ durations }) => durations)
  const own = one.offerings.flatMap(({ format, durations }) =>
    durations.map((minutes) => [format, minutes] as const)
  )
  if (own.some(([format, minutes]) => isFree(one, format, minutes))) return 'enough'
  if (isFree(one, 'online', Math.min(...lengths))) return 'unfit'
  return isFree(one, 'online', 15) ? 'short' : 'none'
}

function isFree(one: Situation, format: (typeof FORMATS)[number], durationMinutes: number) {
  const vacations = [vacationOf(one)].filter((vacation) => vacation !== null)
  const planned = new Map(plansOf(one).map(({ date, day }) => [date, day]))
  const question = {
    schedule: scheduleOf({ zone: one.zone, days: planned, vacations }),
    busy: [],
    lesson: { format, durationMinutes, place: null },
    terms: {
      platformNoticeMinutes: PLATFORM_NOTICE_MINUTES,
      minAdvanceBookingHours: one.hours,
      ...DEFAULT_BUFFERS,
      overnightRule: false,
      wayMinutes: boroughWayMinutes,
    },
    now: one.now,
  }
  return slowFreeStarts(question, one.now, one.now + (DATES + 1) * 1_440 * MINUTE).length > 0
}
