import { test } from '@japa/runner'
import fc from 'fast-check'
import { datesOfWeek } from '../../../storefront/src/features/calendar/week/dates.ts'
import { BLOCKS, EMPTY_DAY, paintDay } from '../../../storefront/src/features/calendar/week/day.ts'
import {
  act,
  dayOn,
  savedOn,
  type Days,
  type Editor,
  type SavedWeek,
} from '../../../storefront/src/features/calendar/week/editor.ts'
import {
  bothOf,
  changedElsewhere,
  meetings,
  merge,
  WAYS,
} from '../../../storefront/src/features/calendar/week/merge.ts'
import { day, fresh, MONDAY, stroke, week } from './arbitrary.js'

const ways = fc.array(fc.constantFrom(...WAYS), { minLength: 7, maxLength: 7 })
const chosen = (list: readonly (typeof WAYS)[number][]) =>
  Object.fromEntries(datesOfWeek(MONDAY).map((date, n) => [date, list[n]]))
const blocks = Array.from({ length: BLOCKS }, (_, block) => block)

/** Somebody painted here, and somebody else saved the week meanwhile. */
const clash = fc.tuple(fresh, fc.array(stroke, { maxLength: 4 }), week(MONDAY, '"2"'))
const painted = ([editor, strokes]: [Editor, Days[], SavedWeek]) => strokes.reduce(act, editor)

test.group('two who change one week', () => {
  test('lose nothing of what either did to a date, when both are kept', ({ assert }) => {
    fc.assert(
      fc.property(day, day, day, (base, yours, theirs) => {
        const both = bothOf({ base, yours, theirs })
        for (const n of blocks) {
          if (yours[n] !== base[n]) assert.equal(both[n], yours[n])
          else assert.equal(both[n], theirs[n])
        }
      })
    )
  })

  test('each find every date as they chose it, and all others as one of them left it', ({
    assert,
  }) => {
    fc.assert(
      fc.property(clash, ways, (parts, list) => {
        const before = painted(parts)
        const theirs = parts[2]
        const after = merge(before, theirs, chosen(list))
        const meet = new Map(meetings(before, theirs).map((one) => [one.date, one]))
        for (const [n, date] of datesOfWeek(MONDAY).entries()) {
          const [was, mine, other] = [savedOn(before, date), dayOn(before, date), theirs.days[date]]
          const met = meet.get(date)
          const now = dayOn(after, date)
          if (!met) assert.equal(now, mine === was ? other : mine)
          else if (list[n] === 'both') assert.equal(now, bothOf(met))
          else assert.equal(now, list[n] === 'yours' ? mine : other)
          assert.equal(savedOn(after, date), other)
        }
        assert.equal(after.weeks[MONDAY].version, '"2"')
      })
    )
  })

  test('are asked about the dates both changed, and told of the rest', ({ assert }) => {
    fc.assert(
      fc.property(clash, (parts) => {
        const before = painted(parts)
        const asked = meetings(before, parts[2]).map(({ date }) => date)
        const told = changedElsewhere(before, parts[2])
        assert.deepEqual(
          asked.filter((date) => told.includes(date)),
          []
        )
        for (const date of told) assert.equal(dayOn(before, date), savedOn(before, date))
      })
    )
  })

  test('keep a morning added here and an evening taken away there', ({ assert }) => {
    const base = paintDay(EMPTY_DAY, 17 * 12, 20 * 12, 'any')
    const yours = paintDay(base, 9 * 12, 12 * 12, 'online_only')
    const theirs = EMPTY_DAY
    assert.equal(bothOf({ base, yours, theirs }), paintDay(EMPTY_DAY, 108, 144, 'online_only'))
  })
})
