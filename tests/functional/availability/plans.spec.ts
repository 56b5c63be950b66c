import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { businessClock, wallClock } from '#api/core/clock'
import { purge } from '#api/core/retention/purge'
import { freshAccounts } from '#tests/functional/accounts/calls'
import { withMatch } from '#tests/functional/own_account/desk'
import { after, bodyOf, etagOf, EVENING, givenSignedIn, MORNING, moveTo, PATH } from './desk.js'
import { readWeek, saveWeek, weekIn, window } from './desk.js'
import { givenDays } from './teachers.js'

const MONDAY = '2027-03-08'
const NEXT = '2027-03-15'
const SETTINGS = `${PATH}/settings`
const PATTERN = `${PATH}/pattern`
const VACATIONS = `${PATH}/vacations`
const TERMS = {
  min_advance_booking_hours: 4,
  buffer_minutes: 20,
  travel_buffer_minutes: 45,
  overnight_protection: false,
}
const WEEK = [MORNING, [], EVENING, [], [], [], [window('23:00', '24:00')]]

const fieldsOf = (answer: Parameters<typeof bodyOf>[0]) =>
  (bodyOf(answer).errors as { field: string }[]).map(({ field }) => field)

test.group('How an instructor plans', (group) => {
  group.each.setup(async () => {
    await freshAccounts()
    await setPosture(PHASES.public, 'test', 'for a test')
    moveTo('2027-03-10T11:55')
    return () => businessClock.shift(0)
  })

  test('copies a week, and leaves alone what is over', async ({ assert }) => {
    const { browser, user } = await givenSignedIn('instructor')
    await givenDays(user.id, { [MONDAY]: MORNING, '2027-03-11': EVENING })
    const copied = await browser.call('POST', `${PATH}/copies`, { from: MONDAY, to: NEXT })
    assert.deepEqual(bodyOf(copied), { days_changed: 2, days_past: 0 })
    const { days } = weekIn(await readWeek(browser, NEXT))
    assert.deepEqual(days[0].windows, MORNING)
    assert.deepEqual(days[3].windows, EVENING)
    const again = await browser.call('POST', `${PATH}/copies`, { from: MONDAY, to: NEXT })
    assert.deepEqual(bodyOf(again), { days_changed: 0, days_past: 0 })
    const back = await browser.call('POST', `${PATH}/copies`, { from: '2027-03-22', to: MONDAY })
    assert.deepEqual(bodyOf(back), { days_changed: 1, days_past: 2 })
    assert.deepEqual(weekIn(await readWeek(browser, MONDAY)).days[0].windows, MORNING)
    for (const [from, to, field] of [
      [MONDAY, MONDAY, 'to'],
      ['2027-03-09', NEXT, 'from'],
      [MONDAY, '2027-03-16', 'to'],
    ]) {
      assert.deepEqual(fieldsOf(await browser.call('POST', `${PATH}/copies`, { from, to })), [
        field,
      ])
    }
  })

  test('fills a range with a week, through a switch of the clocks', async ({ assert }) => {
    const { browser } = await givenSignedIn('instructor')
    const range = { from: '2027-03-09', to: '2028-03-07', days: WEEK }
    const filled = await browser.call('POST', `${PATH}/ranges`, range)
    assert.deepEqual(bodyOf(filled), { days_changed: 156, days_past: 1 })
    const { days } = weekIn(await readWeek(browser, MONDAY))
    assert.deepEqual(
      days.map(({ windows }) => windows),
      [[], [], ...WEEK.slice(2)]
    )
    assert.deepEqual(bodyOf(await browser.call('POST', `${PATH}/ranges`, range)).days_changed, 0)
    const [told] = await db.from('audit_events').where('action', 'availability.changed')
    assert.containsSubset(told.after, { how: 'range', days: 156, from: '2027-03-10' })
    const wrong = [
      [{ ...range, to: '2028-03-08' }, 'to'],
      [{ ...range, to: MONDAY }, 'to'],
      [{ ...range, days: WEEK.slice(1) }, 'days'],
      [{ ...range, days: [[window('10:00', '09:00')], ...WEEK.slice(1)] }, 'days.0.0.end'],
    ] as const
    for (const [body, field] of wrong) {
      assert.deepEqual(fieldsOf(await browser.call('POST', `${PATH}/ranges`, body)), [field])
    }
  })

  test('keeps a usual week, which plans nothing by itself', async ({ assert }) => {
    const { browser } = await givenSignedIn('instructor')
    const before = await browser.call('GET', PATTERN)
    assert.deepEqual(bodyOf(before).days, Array(7).fill([]))
    const saved = await withMatch(browser, 'PUT', PATTERN, etagOf(before), { days: WEEK })
    assert.deepEqual(bodyOf(saved).days, WEEK)
    const late = await withMatch(browser, 'PUT', PATTERN, etagOf(before), { days: WEEK })
    assert.containsSubset(bodyOf(late), { code: 'changed_meanwhile', current: { days: WEEK } })
    assert.equal(etagOf(await browser.call('GET', PATTERN)), etagOf(saved))
    assert.equal(etagOf(await browser.call('GET', SETTINGS)), '"0"')
    assert.isEmpty(await db.from('availability_days'))
  })

  test('says under which conditions, whole and in time', async ({ assert }) => {
    const { browser } = await givenSignedIn('instructor')
    const before = await browser.call('GET', SETTINGS)
    assert.containsSubset(bodyOf(before), { buffer_minutes: 15, travel_buffer_minutes: 60 })
    const saved = await withMatch(browser, 'PUT', SETTINGS, etagOf(before), TERMS)
    assert.deepEqual(bodyOf(saved), { ...TERMS, version: 1 })
    const late = await withMatch(browser, 'PUT', SETTINGS, etagOf(before), TERMS)
    assert.containsSubset(bodyOf(late), { code: 'changed_meanwhile', current: TERMS })
    await browser.call('PUT', PATTERN, { days: WEEK })
    assert.deepEqual(bodyOf(await browser.call('GET', SETTINGS)), { ...TERMS, version: 1 })
    const wrong = [
      [{ ...TERMS, buffer_minutes: 9 }, 'buffer_minutes'],
      [{ ...TERMS, travel_buffer_minutes: 121 }, 'travel_buffer_minutes'],
      [{ ...TERMS, buffer_minutes: 50 }, 'travel_buffer_minutes'],
      [{ ...TERMS, min_advance_booking_hours: 337 }, 'min_advance_booking_hours'],
    ] as const
    for (const [body, field] of wrong) {
      assert.deepEqual(fieldsOf(await browser.call('PUT', SETTINGS, body)), [field])
    }
  })

  test('is away, once on a date, and has the plan back afterwards', async ({ assert }) => {
    const { browser } = await givenSignedIn('instructor')
    await saveWeek(browser, NEXT, '*', { [NEXT]: MORNING })
    const dates = { from: '2027-03-14', to: '2027-03-20', note: 'At the sea' }
    const added = await browser.call('POST', VACATIONS, dates)
    assert.equal(added.status, 201, added.text)
    assert.deepEqual(bodyOf(await browser.call('GET', VACATIONS)) as unknown, [bodyOf(added)])
    assert.deepEqual(weekIn(await readWeek(browser, NEXT)).days[0].windows, MORNING)
    const twice = await browser.call('POST', VACATIONS, { from: '2027-03-20', to: '2027-03-21' })
    assert.containsSubset(bodyOf(twice), { code: 'vacations_overlap', from: '2027-03-14' })
    const { browser: other } = await givenSignedIn('instructor')
    const path = `${VACATIONS}/${bodyOf(added).id}`
    assert.equal((await other.call('DELETE', path)).status, 404)
    assert.equal((await browser.call('DELETE', path)).status, 204)
    assert.equal((await browser.call('DELETE', path)).status, 404)
    assert.deepEqual(bodyOf(await browser.call('GET', VACATIONS)) as unknown, [])
    const wrong = [
      [{ from: '2027-03-01', to: '2027-03-09' }, 'to'],
      [{ from: '2027-03-12', to: '2027-03-11' }, 'to'],
      [{ from: '2034-03-12', to: '2034-03-13' }, 'to'],
    ] as const
    for (const [body, field] of wrong) {
      assert.deepEqual(fieldsOf(await browser.call('POST', VACATIONS, body)), [field])
    }
  })

  test('lets days and vacations go half a year after they are over', async ({ assert }) => {
    const { user } = await givenSignedIn('instructor')
    const today = wallClock.now().toISODate()
    const [old, recent] = [after(today, -182), after(today, -178)]
    await givenDays(user.id, { [old]: MORNING, [recent]: MORNING })
    for (const date of [old, recent]) {
      const row = { id: date, user_id: user.id, from_date: date, to_date: date }
      await db.table('vacations').insert({ ...row, created_at: new Date() })
    }
    await purge()
    const days = await db.from('availability_days').select(db.raw(`to_char(date, 'YYYY-MM-DD') d`))
    assert.deepEqual(days, [{ d: recent }])
    assert.deepEqual(await db.from('vacations').select('id'), [{ id: recent }])
  })
})
