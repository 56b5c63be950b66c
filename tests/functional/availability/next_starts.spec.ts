import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { registerBusySpans } from '#api/availability/saved/busy_sources'
import { nextStartsOf } from '#api/availability/saved/free_start_queries'
import { freshAccounts } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { window } from './desk.js'
import { busySource, givenDays } from './teachers.js'

const NOON = Date.parse('2027-03-10T12:00-05:00')
const at = (wall: string) => Date.parse(`2027-03-${wall}-05:00`)
const online = (userId: string) => ({ userId, format: 'online' as const, durationMinutes: 60 })

const givenTeachers = (count: number) =>
  Promise.all(Array.from({ length: count }, async () => (await givenPerson('instructor')).id))

test.group('The next free starts of many', (group) => {
  group.each.setup(async () => {
    await freshAccounts()
    await setPosture(PHASES.public, 'test', 'for a test')
  })

  test('are each one’s own, and a second question is for who has too little in the coming days', async ({
    assert,
    cleanup,
  }) => {
    const [early, late, booked, never, far] = await givenTeachers(5)
    await givenDays(far, { '2027-04-20': [window('08:00', '14:00')] })
    await givenDays(early, { '2027-03-10': [window('08:00', '14:00')] })
    await givenDays(late, { '2027-03-12': [window('09:00', '10:15')] })
    await givenDays(booked, { '2027-03-11': [window('09:00', '11:30')] })
    const span = { startsAt: at('11T09:00'), endsAt: at('11T10:00'), travels: false, place: null }
    const source = busySource({ [booked]: [span] })
    cleanup(registerBusySpans(source))
    const queries: string[] = []
    const listen = ({ sql }: { sql: string }) => queries.push(sql)
    const rows = db.connection().getReadClient()
    rows.on('query', listen)
    cleanup(() => void rows.off('query', listen))

    const near = [early, late, booked]
    const next = await nextStartsOf(near.map(online), { now: NOON, count: 1 })
    assert.deepEqual(
      near.map((id) => next.get(id)),
      [[at('10T13:00')], [at('12T09:00')], [at('11T10:15')]]
    )
    assert.deepEqual([queries.length, source.asked], [1, 1])

    const all = [...near, never, far].map(online)
    const starts = await nextStartsOf(all, { now: NOON, count: 2 })
    assert.deepEqual(Object.fromEntries(starts), {
      [early]: [at('10T13:00')],
      [late]: [at('12T09:00'), at('12T09:15')],
      [booked]: [at('11T10:15'), at('11T10:30')],
      [never]: [],
      [far]: [Date.parse('2027-04-20T12:00:00Z'), Date.parse('2027-04-20T12:15:00Z')],
    })
    assert.deepEqual([queries.length, source.asked], [3, 3])
  })

  test('are as many and as near as is asked', async ({ assert }) => {
    const [teacher] = await givenTeachers(1)
    await givenDays(teacher, { '2027-03-15': [window('09:00', '20:00')] })
    const first = async (wish: object) =>
      (await nextStartsOf([online(teacher)], { now: NOON, ...wish })).get(teacher)
    assert.lengthOf((await first({ count: 5 }))!, 5)
    assert.deepEqual(await first({ days: 5 }), [])
    assert.lengthOf((await first({ days: 6, count: 1 }))!, 1)
    assert.deepEqual(await nextStartsOf([]), new Map())
  })
})
