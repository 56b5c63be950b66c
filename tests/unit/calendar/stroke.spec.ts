import { test } from '@japa/runner'
import fc from 'fast-check'
import { move } from '../../../storefront/src/features/calendar/editor/move.ts'
import {
  areaInWords,
  daysUnder,
  isIn,
  paintAt,
} from '../../../storefront/src/features/calendar/editor/stroke.ts'
import { cellOf, CELLS } from '../../../storefront/src/features/calendar/week/cells.ts'
import { addDays, datesOfWeek } from '../../../storefront/src/features/calendar/week/dates.ts'
import { act, dayOn } from '../../../storefront/src/features/calendar/week/editor.ts'
import { fresh, MONDAY, paint } from './arbitrary.js'

const dates = datesOfWeek(MONDAY)
const spot = fc.record({ date: fc.constantFrom(...dates), cell: fc.nat(CELLS - 1) })
const area = fc.record({ from: spot, to: spot })

test.group('a stroke over the week', () => {
  test('paints its rectangle from whichever corner, and no day that is over', ({ assert }) => {
    fc.assert(
      fc.property(fresh, area, paint, fc.nat(7), (editor, under, tag, over) => {
        const today = addDays(MONDAY, over)
        const after = act(editor, daysUnder(editor, dates, under, tag, today))
        for (const date of dates) {
          for (let cell = 0; cell < CELLS; cell++) {
            const touched = isIn(under, date, cell) && date >= today
            const wanted = touched ? tag : cellOf(dayOn(editor, date), cell)
            assert.equal(cellOf(dayOn(after, date), cell), wanted)
          }
        }
      }),
      { numRuns: 40 }
    )
  })

  test('takes away when it begins on what it would paint', ({ assert }) => {
    fc.assert(
      fc.property(fresh, spot, paint, (editor, at, brush) => {
        const first = paintAt(editor, at, brush)
        const once = act(editor, daysUnder(editor, dates, { from: at, to: at }, brush, MONDAY))
        assert.equal(first, cellOf(dayOn(editor, at.date), at.cell) === brush ? null : brush)
        assert.isNull(paintAt(once, at, brush))
      })
    )
  })

  test('is told with its days and times', ({ assert }) => {
    const from = { date: '2026-11-26', cell: 22 }
    assert.equal(
      areaInWords({ from, to: { date: '2026-11-26', cell: 18 } }),
      'Thursday, November 26, 9 AM to 11:30 AM'
    )
    assert.equal(
      areaInWords({ from, to: { date: '2026-11-24', cell: 47 } }),
      'Tue, Nov 24 to Thu, Nov 26, 11 AM to midnight'
    )
  })

  test('{key} leads from Tuesday, 6:30 AM to {to}')
    .with([
      { key: 'ArrowUp', ctrlKey: false, to: '2026-11-24 12' },
      { key: 'ArrowDown', ctrlKey: false, to: '2026-11-24 14' },
      { key: 'ArrowLeft', ctrlKey: false, to: '2026-11-23 13' },
      { key: 'ArrowRight', ctrlKey: false, to: '2026-11-25 13' },
      { key: 'Home', ctrlKey: false, to: '2026-11-23 13' },
      { key: 'End', ctrlKey: false, to: '2026-11-29 13' },
      { key: 'Home', ctrlKey: true, to: '2026-11-24 12' },
      { key: 'End', ctrlKey: true, to: '2026-11-24 47' },
      { key: 'Tab', ctrlKey: false, to: 'nowhere' },
    ])
    .run(({ assert }, { key, ctrlKey, to }) => {
      const next = move({ date: '2026-11-24', cell: 13 }, { key, ctrlKey }, dates, 12)
      assert.equal(next ? `${next.date} ${next.cell}` : 'nowhere', to)
    })

  test('holds at the edges', ({ assert }) => {
    const corner = { date: '2026-11-23', cell: 12 }
    const at = (key: string) => move(corner, { key, ctrlKey: false }, dates, 12)
    assert.deepEqual([at('ArrowUp'), at('ArrowLeft')], [corner, corner])
  })
})
