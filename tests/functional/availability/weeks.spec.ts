import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { businessClock } from '#api/core/clock'
import { call, freshAccounts } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import {
  after,
  bodyOf,
  etagOf,
  EVENING,
  givenSignedIn,
  MORNING,
  moveTo,
  nextMonday,
  PATH,
  readWeek,
  saveWeek,
  today,
  weekIn,
  window,
  type WindowSaid,
} from './desk.js'

interface Wrong {
  week?: number
  day?: number
  start?: string
  end?: string
  tag?: string
  second?: WindowSaid
}

test.group('The week of an instructor', (group) => {
  group.each.setup(async () => {
    await freshAccounts()
    await setPosture(PHASES.public, 'test', 'for a test')
    return () => businessClock.shift(0)
  })

  test('is empty until somebody writes it, and then as they wrote it', async ({ assert }) => {
    const { browser } = await givenSignedIn('instructor')
    const monday = nextMonday()
    const before = await readWeek(browser, monday)
    assert.containsSubset(weekIn(before), {
      week: monday,
      time_zone: 'America/New_York',
      today: today(),
    })
    assert.deepEqual(
      weekIn(before).days,
      Array.from({ length: 7 }, (_, n) => ({ date: after(monday, n), windows: [] }))
    )

    const wednesday = after(monday, 2)
    const windows = [...EVENING, ...MORNING, window('12:00', '13:00'), window('23:00', '24:00')]
    const saved = await saveWeek(browser, monday, etagOf(before), { [wednesday]: windows })
    assert.equal(saved.status, 200, saved.text)
    assert.containsSubset(weekIn(saved), { days_changed: 1, days_past: 0 })
    const read = await readWeek(browser, monday)
    assert.equal(etagOf(read), etagOf(saved))
    assert.notEqual(etagOf(read), etagOf(before))
    assert.deepEqual(weekIn(read).days[2], {
      date: wednesday,
      windows: [window('09:00', '13:00'), ...EVENING, window('23:00', '24:00')],
    })
    assert.deepEqual(weekIn(saved).days, weekIn(read).days)
    assert.lengthOf(await db.from('availability_days'), 1)
  })

  test('is this one when nobody says which', async ({ assert }) => {
    moveTo('2027-03-14T12:00')
    const { browser } = await givenSignedIn('instructor')
    assert.equal(weekIn(await browser.call('GET', PATH)).week, '2027-03-08')
  })

  test('keeps the days that a save leaves out, and forgets what is emptied', async ({ assert }) => {
    const { browser } = await givenSignedIn('instructor')
    const monday = nextMonday()
    await saveWeek(browser, monday, '*', { [monday]: MORNING, [after(monday, 1)]: EVENING })
    const saved = await saveWeek(browser, monday, '*', { [monday]: [] })
    assert.equal(weekIn(saved).days_changed, 1)
    assert.deepEqual(weekIn(saved).days[1].windows, EVENING)
    assert.lengthOf(await db.from('availability_days'), 1)
    const again = await saveWeek(browser, monday, etagOf(saved), { [monday]: [] })
    assert.equal(weekIn(again).days_changed, 0)
    assert.equal(etagOf(again), etagOf(saved))
  })

  test('is not saved over a state that was not seen, and shows the one there is', async ({
    assert,
  }) => {
    const { browser } = await givenSignedIn('instructor')
    const monday = nextMonday()
    const seen = etagOf(await readWeek(browser, monday))
    const first = await saveWeek(browser, monday, seen, { [monday]: MORNING })
    const late = await saveWeek(browser, monday, seen, { [monday]: EVENING })
    assert.equal(late.status, 412)
    const { days_changed: _, days_past: __, ...current } = weekIn(first)
    assert.containsSubset(late.body, { code: 'changed_meanwhile', etag: etagOf(first) } as object)
    assert.deepEqual((late.body as Record<string, unknown>).current, { ...current })
    const blind = await browser.call('PUT', `${PATH}?week=${monday}`, {
      days: [{ date: monday, windows: [] }],
    })
    assert.equal(blind.status, 428)
    assert.equal(blind.body.code, 'version_required')
  })

  test('takes exactly one of many saves at once, round after round', async ({ assert }) => {
    const { browser } = await givenSignedIn('instructor')
    const monday = nextMonday()
    let etag = etagOf(await readWeek(browser, monday))
    for (let round = 0; round < 12; round += 1) {
      const wishes = Array.from({ length: 4 }, (_, n) => [
        window(`${10 + n}:00`, `${20 - (round % 3)}:00`, round % 2 ? 'any' : 'no_travel'),
      ])
      const answers = await Promise.all(
        wishes.map((windows) => saveWeek(browser, monday, etag, { [after(monday, 3)]: windows }))
      )
      const winners = answers.filter(({ status }) => status === 200)
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 412, 412, 412])
      const there = await readWeek(browser, monday)
      etag = etagOf(winners[0])
      assert.equal(etagOf(there), etag)
      assert.deepEqual(weekIn(there).days[3].windows, wishes[answers.indexOf(winners[0])])
    }
    const told = await db.from('audit_events').where('action', 'availability.changed')
    assert.lengthOf(told, 12)
  })

  test('leaves days alone that are over where the instructor is', async ({ assert }) => {
    moveTo('2027-03-10T02:30')
    const { browser } = await givenSignedIn('instructor')
    await browser.call('PUT', '/instructor/profile', { time_zone: 'America/Los_Angeles' })
    const saved = await saveWeek(browser, '2027-03-08', '*', {
      '2027-03-08': MORNING,
      '2027-03-09': MORNING,
      '2027-03-10': MORNING,
    })
    assert.containsSubset(weekIn(saved), {
      today: '2027-03-09',
      time_zone: 'America/Los_Angeles',
      days_changed: 2,
      days_past: 1,
    })
    assert.isEmpty(weekIn(saved).days[0].windows)
  })

  test('refuses {0}')
    .with([
      ['a week that begins on a Tuesday', { week: 1 }, 'week'],
      ['a day of another week', { day: 7 }, 'days.0.date'],
      ['a window that ends before it starts', { end: '08:00' }, 'days.0.windows.0.end'],
      ['a window between five minutes', { start: '09:03' }, 'days.0.windows.0.start'],
      ['two that overlap', { second: window('09:30', '11:00') }, 'days.0.windows.1'],
      ['what time cannot be good for', { tag: 'none' }, 'days.0.windows.0.tag'],
      ['a year that was mistyped', { day: 365 * 7, week: 365 * 7 }, 'week'],
    ] as [string, Wrong, string][])
    .run(async ({ assert }, [, wrong, field]) => {
      const { browser } = await givenSignedIn('instructor')
      const { week = 0, day = 0, second, start = '09:00', end = '10:00', tag } = wrong
      const windows = [window(start, end, tag), ...(second ? [second] : [])]
      const monday = nextMonday()
      const days = { [after(monday, day)]: windows }
      const answer = await saveWeek(browser, after(monday, week), '*', days)
      assert.equal(answer.status, 422, answer.text)
      const errors = bodyOf(answer).errors as { field: string }[]
      assert.deepEqual(
        errors.map((error) => error.field),
        [field]
      )
      assert.isEmpty(await db.from('availability_days'))
    })

  test('is nothing for students and staff', async ({ assert }) => {
    const { browser } = await givenSignedIn()
    assert.equal((await browser.call('GET', PATH)).body.code, 'missing_permission')
    const bearer = await printableToken((await givenPerson('admin')).email)
    assert.equal((await call('GET', PATH, { bearer })).body.code, 'instructors_only')
  })
})
