import { test } from '@japa/runner'
import fc from 'fast-check'
import { Refusal } from '#api/core/errors'
import { cellsOf, withCells } from '#api/availability/plan/cells'
import { equals } from '#api/availability/plan/day_algebra'
import { EMPTY_DAY } from '#api/availability/plan/day_bits'
import { dayFromWindows, windowsOf } from '#api/availability/plan/windows'
import { dayOf } from './plans.js'
import { days } from './questions.js'

const written = (times: string) =>
  windowsOf(dayOf(times))
    .map(({ start, end }) => `${start}-${end}`)
    .join(' ')

function refusalOf(work: () => unknown) {
  try {
    work()
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { status: error.status, ...error.refusal.errors![0] }
  }
}

test.group('Windows of a day', () => {
  test('{given} reads {read}')
    .with([
      { given: '', read: '' },
      { given: '09:00-12:30', read: '09:00-12:30' },
      { given: '00:00-24:00', read: '00:00-24:00' },
      { given: '23:55-24:00', read: '23:55-24:00' },
      { given: '09:00-10:00 10:00-11:00', read: '09:00-11:00' },
      { given: '14:00-15:00 09:05-10:00', read: '09:05-10:00 14:00-15:00' },
    ])
    .run(({ assert }, { given, read }) => assert.equal(written(given), read))

  test('{times} is refused at {field}: {rule}')
    .with([
      { times: '09:00-11:00 10:55-12:00', field: 'windows.1', rule: 'overlap' },
      { times: '09:00-11:00 09:00-11:00', field: 'windows.1', rule: 'overlap' },
      { times: '09:00-09:00', field: 'windows.0.end', rule: 'after' },
      { times: '22:00-02:00', field: 'windows.0.end', rule: 'after' },
      { times: '24:00-24:00', field: 'windows.0.end', rule: 'after' },
      { times: '9:00-10:00', field: 'windows.0.start', rule: 'time' },
      { times: '09:03-10:00', field: 'windows.0.start', rule: 'time' },
      { times: '09:00-24:05', field: 'windows.0.end', rule: 'time' },
      { times: '09:00-25:00', field: 'windows.0.end', rule: 'time' },
    ])
    .run(({ assert }, { times, field, rule }) => {
      const { status, ...error } = refusalOf(() => dayOf(times))!
      assert.deepInclude(error, { field, rule })
      assert.equal(status, 422)
    })

  test('windows that touch stay apart where they are good for different things', ({ assert }) => {
    const windows = [
      { start: '09:00', end: '10:00', tag: 'any' as const },
      { start: '10:00', end: '11:00', tag: 'online_only' as const },
    ]
    assert.deepEqual(windowsOf(dayFromWindows(windows)), windows)
  })

  test('every day written as windows and read again is the same day', ({ assert }) => {
    fc.assert(
      fc.property(days, (day) => assert.isTrue(equals(dayFromWindows(windowsOf(day)), day)))
    )
  })
})

test.group('Half hours of an editor', () => {
  test('show what a day is good for', ({ assert }) => {
    const cells = cellsOf(dayOf('09:00-10:00 10:05-10:30', 'no_travel'))
    assert.lengthOf(cells, 48)
    assert.deepEqual(cells.slice(17, 22), [null, 'no_travel', 'no_travel', 'partly', null])
  })

  test('a cell with two tags is neither', ({ assert }) => {
    const windows = [
      { start: '09:00', end: '09:15', tag: 'any' as const },
      { start: '09:15', end: '09:30', tag: 'online_only' as const },
    ]
    assert.equal(cellsOf(dayFromWindows(windows))[18], 'partly')
  })

  test('shown and saved untouched, a day is the same to the minute', ({ assert }) => {
    fc.assert(fc.property(days, (day) => assert.isTrue(equals(withCells(day, cellsOf(day)), day))))
  })

  test('a cell that was set replaces all six blocks', ({ assert }) => {
    const day = dayOf('10:05-10:30')
    const set = cellsOf(day).with(20, 'online_only')
    assert.isTrue(equals(withCells(day, set), dayOf('10:00-10:30', 'online_only')))
    assert.isTrue(equals(withCells(day, set.with(20, null)), EMPTY_DAY))
    assert.throws(() => withCells(day, set.slice(1)), RangeError)
  })
})
