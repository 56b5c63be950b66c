import { test } from '@japa/runner'
import fc from 'fast-check'
import { equals } from '#api/availability/plan/day_algebra'
import { EMPTY_DAY, type Day } from '#api/availability/plan/day_bits'
import { dayNumber, localDate, type LocalDate } from '#api/core/local_date'
import { applyWeek, changesTo, copyWeek } from '#api/availability/plan/plan_changes'
import { scheduleOf } from '#api/availability/plan/schedule'
import { datesOfWeek, mondayOf, weekOf, weekVersion } from '#api/availability/plan/week'
import { dayOf } from './plans.js'
import { days } from './questions.js'

const lookup = (plan: Record<LocalDate, Day>) => (date: LocalDate) => plan[date] ?? null

const weeks = fc.array(days, { minLength: 7, maxLength: 7 })

test.group('A week', () => {
  test('of {date} begins on {monday}')
    .with([
      { date: '2026-11-16', monday: '2026-11-16' },
      { date: '2026-11-22', monday: '2026-11-16' },
      { date: '2024-03-01', monday: '2024-02-26' },
      { date: '1969-12-31', monday: '1969-12-29' },
    ])
    .run(({ assert }, { date, monday }) => assert.equal(mondayOf(date), monday))

  test('begins on no other day', ({ assert }) => {
    assert.equal(datesOfWeek('2026-11-16').at(-1), '2026-11-22')
    assert.throws(() => datesOfWeek('2026-11-17'), /Monday/)
    for (const date of ['2026-02-29', '2026-2-1', 'tomorrow', '']) {
      assert.throws(() => dayNumber(date), RangeError)
    }
  })

  test('has a version that every bit and tag changes, and a missing row does not', ({ assert }) => {
    const versionOf = (plan: Record<LocalDate, Day>) =>
      weekVersion(weekOf('2026-11-16', lookup(plan)))
    const versions = [
      versionOf({}),
      versionOf({ '2026-11-16': dayOf('09:00-09:05') }),
      versionOf({ '2026-11-17': dayOf('09:00-09:05') }),
      versionOf({ '2026-11-16': dayOf('09:00-09:05', 'no_travel') }),
      versionOf({ '2026-11-16': dayOf('09:00-09:05', 'online_only') }),
    ]
    assert.equal(new Set(versions).size, versions.length)
    assert.equal(versionOf({ '2026-11-18': EMPTY_DAY }), versions[0])
    assert.equal(versionOf({ '2026-11-23': dayOf('09:00-10:00') }), versions[0])
  })
})

test.group('Changing plans', () => {
  test('only days that differ are written, and none that is over', ({ assert }) => {
    const plan = { '2026-11-17': dayOf('09:00-10:00'), '2026-11-18': dayOf('09:00-10:00') }
    const wanted = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'].map((date, n) => ({
      date,
      day: n === 3 ? EMPTY_DAY : dayOf(n === 1 ? '09:00-10:00' : '09:00-11:00'),
    }))
    const { changed, past } = changesTo(wanted, lookup(plan), '2026-11-17')
    assert.deepEqual(
      changed.map(({ date }) => date),
      ['2026-11-18']
    )
    assert.equal(past, 1)
  })

  test('a copied week is the same, tags and all', ({ assert }) => {
    fc.assert(
      fc.property(weeks, weeks, (source, target) => {
        const dates = [...datesOfWeek('2026-10-26'), ...datesOfWeek('2026-11-02')]
        const plan = Object.fromEntries([...source, ...target].map((day, n) => [dates[n], day]))
        const changes = copyWeek('2026-10-26', '2026-11-02', lookup(plan), '2026-01-01')
        for (const { date, day } of changes.changed) {
          assert.isFalse(equals(plan[date], day), date)
          plan[date] = day
        }
        assert.equal(
          weekVersion(weekOf('2026-11-02', lookup(plan))),
          weekVersion(weekOf('2026-10-26', lookup(plan)))
        )
      }),
      { numRuns: 30 }
    )
  })

  test('a week is not copied onto itself', ({ assert }) => {
    assert.throws(
      () => copyWeek('2026-11-16', '2026-11-16', () => null, '2026-01-01'),
      /another week/
    )
  })

  test('a pattern comes to lie on the same weekdays of a range', ({ assert }) => {
    const week = Array.from({ length: 7 }, (_, n) => (n === 2 ? dayOf('09:00-10:00') : EMPTY_DAY))
    const range = { from: '2026-11-19', to: '2026-12-09' }
    const { changed } = applyWeek(week, range, () => null, '2026-11-01')
    assert.deepEqual(
      changed.map(({ date }) => date),
      ['2026-11-25', '2026-12-02', '2026-12-09']
    )
  })

  test('a range of {length} days is fine: {fine}')
    .with([
      { length: 0, fine: false },
      { length: 1, fine: true },
      { length: 365, fine: true },
      { length: 366, fine: false },
    ])
    .run(({ assert }, { length, fine }) => {
      const from = '2026-11-16'
      const to = localDate(dayNumber(from) + length - 1)
      const week = Array.from({ length: 7 }, () => dayOf('09:00-10:00'))
      const work = () => applyWeek(week, { from, to }, () => null, from)
      if (fine) assert.lengthOf(work().changed, length)
      else assert.throws(work)
    })

  test('a vacation goes before an override, and that before the week', ({ assert }) => {
    const [weekly, special] = [dayOf('09:00-10:00'), dayOf('12:00-13:00')]
    const { dayOn } = scheduleOf({
      zone: 'America/New_York',
      days: new Map(['16', '17', '18', '19', '20'].map((day) => [`2026-11-${day}`, weekly])),
      overrides: new Map([
        ['2026-11-17', special],
        ['2026-11-18', EMPTY_DAY],
        ['2026-11-19', special],
      ]),
      vacations: [{ from: '2026-11-19', to: '2026-11-20' }],
    })
    assert.equal(dayOn('2026-11-16'), weekly)
    assert.equal(dayOn('2026-11-17'), special)
    assert.equal(dayOn('2026-11-18'), EMPTY_DAY)
    for (const date of ['2026-11-19', '2026-11-20', '2026-11-21']) assert.isNull(dayOn(date), date)
  })
})
