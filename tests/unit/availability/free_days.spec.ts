import { test } from '@japa/runner'
import fc from 'fast-check'
import { freeDays, HORIZON_DAYS } from '#api/availability/free_time/free_days'
import { freeStarts, type FreeTime } from '#api/availability/free_time/free_starts'
import { nextFreeStarts } from '#api/availability/free_time/next_free_starts'
import { asked } from './questions.js'
import { ask } from './plans.js'
import { DAY, HOUR, wallAt } from './slow_wall.js'
import { ZONES } from './zones.js'

const NEW_YORK = 'America/New_York'
const TOKYO = 'Asia/Tokyo'
const NOW = '2026-01-15T22:00:00-05:00'

const always = (now = NOW): FreeTime => {
  const question = ask({ days: {}, now, terms: { overnightRule: false } })
  const open = ask({ days: { any: '00:00-24:00' } }).schedule.dayOn('any')
  return { ...question, schedule: { zone: NEW_YORK, dayOn: () => open } }
}

const datesOf = (days: { date: string }[]) => days.map(({ date }) => date.slice(5)).join(' ')

test.group('Free days', () => {
  test('seen from {zone} since {from}: {dates}')
    .with([
      { zone: NEW_YORK, from: undefined, dates: '01-15 01-16 01-17 01-18 01-19 01-20 01-21' },
      { zone: TOKYO, from: undefined, dates: '01-16 01-17 01-18 01-19 01-20 01-21 01-22' },
      { zone: NEW_YORK, from: '2026-01-01', dates: '01-15 01-16 01-17 01-18 01-19 01-20 01-21' },
      { zone: NEW_YORK, from: '2026-01-30', dates: '01-30 01-31 02-01 02-02 02-03 02-04 02-05' },
      { zone: NEW_YORK, from: '2026-03-13', dates: '03-13 03-14 03-15' },
      { zone: NEW_YORK, from: '2026-03-16', dates: '' },
    ])
    .run(({ assert }, { zone, from, dates }) =>
      assert.equal(datesOf(freeDays(always(), zone, from)), dates)
    )

  test('a lesson is on the date its reader’s wall shows', ({ assert }) => {
    const question = ask({ days: { '2026-01-16': '19:00-20:00' }, now: NOW })
    const startsOf = (zone: string) =>
      freeDays(question, zone).filter(({ starts }) => starts.length)
    const starts = [Date.parse('2026-01-16T19:00:00-05:00')]
    assert.deepEqual(startsOf(NEW_YORK), [{ date: '2026-01-16', starts }])
    assert.deepEqual(startsOf(TOKYO), [{ date: '2026-01-17', starts }])
  })

  test('a day without a free start is there all the same', ({ assert }) => {
    const days = freeDays(ask({ days: { '2026-01-17': '09:00-10:00' }, now: NOW }), NEW_YORK)
    assert.deepEqual(
      days.map(({ starts }) => starts.length),
      [0, 0, 1, 0, 0, 0, 0]
    )
  })

  test('hold every start of seven dates, each where its wall says', ({ assert }) => {
    fc.assert(
      fc.property(asked, fc.constantFrom(...ZONES), ({ question }, zone) => {
        const days = freeDays(question, zone)
        for (const { date, starts } of days) {
          for (const at of starts) assert.equal(wallAt(zone, at).date, date)
        }
        const until = question.now + 5 * DAY
        assert.deepEqual(
          days.flatMap(({ starts }) => starts.filter((at) => at < until)),
          freeStarts(question, question.now, until)
        )
      })
    )
  })
})

test.group('The next free starts', () => {
  test('are the first ones of all there are', ({ assert }) => {
    fc.assert(
      fc.property(asked, fc.integer({ min: 1, max: 40 }), ({ question }, count) => {
        const { now, schedule } = question
        const all = freeStarts(question, now, now + 40 * DAY)
        assert.deepEqual(nextFreeStarts(question, schedule.zone, count), all.slice(0, count))
      })
    )
  })

  test('look no further than they have to', ({ assert }) => {
    const looked = new Set<string>()
    const { schedule, ...question } = always()
    const dayOn = (date: string) => {
      looked.add(date)
      return schedule.dayOn(date)
    }
    const found = nextFreeStarts({ ...question, schedule: { zone: NEW_YORK, dayOn } }, NEW_YORK, 3)
    assert.lengthOf(found, 3)
    assert.equal(found[0], Date.parse(NOW) + HOUR)
    assert.isBelow(looked.size, 8)
  })

  test('end at the horizon', ({ assert }) => {
    const last = ask({ days: { '2026-03-15': '09:00-10:00' }, now: NOW })
    const beyond = ask({ days: { '2026-03-16': '09:00-10:00' }, now: NOW })
    assert.equal(HORIZON_DAYS, 60)
    assert.lengthOf(nextFreeStarts(last, NEW_YORK, 3), 1)
    assert.deepEqual(nextFreeStarts(beyond, NEW_YORK, 3), [])
  })

  test('can be those after a lesson that has just been lost', ({ assert }) => {
    const lost = Date.parse('2026-01-20T09:00:00-05:00')
    assert.deepEqual(nextFreeStarts(always(), NEW_YORK, 2, lost + 1), [
      lost + 15 * 60_000,
      lost + 30 * 60_000,
    ])
  })
})
