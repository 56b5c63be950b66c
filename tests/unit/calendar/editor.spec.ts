import { test } from '@japa/runner'
import fc from 'fast-check'
import { mondayOf } from '../../../storefront/src/features/calendar/week/dates.ts'
import { draftOf, fromDraft, resume } from '../../../storefront/src/features/calendar/week/draft.ts'
import {
  act,
  copied,
  dayOn,
  EMPTY_EDITOR,
  giveUp,
  paintedIn,
  redo,
  savedOn,
  settle,
  undo,
  unsavedWeeks,
  type Days,
  type Editor,
} from '../../../storefront/src/features/calendar/week/editor.ts'
import { day, fresh, MONDAY, stroke, WEEKS } from './arbitrary.js'

const strokes = fc.array(stroke, { maxLength: 6 })
const after = (editor: Editor, painted: Days[]) => painted.reduce(act, editor)

test.group('the editor of hours', () => {
  test('takes back what was done, step by step, and does it again', ({ assert }) => {
    fc.assert(
      fc.property(fresh, strokes, stroke, (editor, before, last) => {
        const old = after(editor, before)
        const now = act(old, last)
        if (now === old) return
        const back = undo(now)
        assert.deepEqual([back.painted, back.done], [old.painted, old.done])
        assert.deepEqual(redo(back), now)
        const start = now.done.reduce((one) => undo(one), now)
        assert.deepEqual(start.painted, {})
        assert.deepEqual(
          start.undone.reduce((one) => redo(one), start),
          now
        )
      })
    )
  })

  test('counts a date as changed when it differs from what is saved, and then alone', ({
    assert,
  }) => {
    fc.assert(
      fc.property(fresh, strokes, (editor, painted) => {
        const now = after(editor, painted)
        for (const [date, shown] of Object.entries(now.painted)) {
          assert.notEqual(shown, savedOn(editor, date))
        }
        const back = act(
          now,
          Object.fromEntries(Object.keys(now.painted).map((date) => [date, savedOn(now, date)]))
        )
        assert.deepEqual(unsavedWeeks(back), [])
        assert.deepEqual(giveUp(now), { ...EMPTY_EDITOR, weeks: editor.weeks })
      })
    )
  })

  test('is clean for a week once that is saved, and keeps the other one', ({ assert }) => {
    fc.assert(
      fc.property(fresh, strokes, (editor, painted) => {
        const now = after(editor, painted)
        const dates = paintedIn(now, MONDAY)
        const sent = Object.fromEntries(dates.map((date) => [date, dayOn(now, date)]))
        const days = { ...now.weeks[MONDAY].days, ...sent }
        const next = settle(now, { week: MONDAY, version: '"2"', days }, sent)
        assert.deepEqual(paintedIn(next, MONDAY), [])
        assert.deepEqual(paintedIn(next, WEEKS[1]), paintedIn(now, WEEKS[1]))
        for (const step of [...next.done, ...next.undone]) {
          assert.isTrue(step.every(({ date }) => mondayOf(date) === WEEKS[1]))
        }
        const start = next.done.reduce((one) => undo(one), next)
        assert.deepEqual(start.painted, {})
      })
    )
  })

  test('keeps what was painted while the week was being saved', ({ assert }) => {
    fc.assert(
      fc.property(fresh, day, day, (editor, first, second) => {
        const sent = { [MONDAY]: first }
        const now = act(act(editor, sent), { [MONDAY]: second })
        const days = { ...editor.weeks[MONDAY].days, ...sent }
        const next = settle(now, { week: MONDAY, version: '"2"', days }, sent)
        assert.equal(dayOn(next, MONDAY), second)
      })
    )
  })

  test('survives a reload as text, on the state it was made on', ({ assert }) => {
    fc.assert(
      fc.property(fresh, strokes, (editor, painted) => {
        const now = after(editor, painted)
        const draft = fromDraft(draftOf(now))
        const same = resume(editor.weeks[MONDAY], draft)
        assert.isNull(same.theirs)
        assert.deepEqual(same.editor.painted, now.painted)
        if (unsavedWeeks(now).length > 0) assert.deepEqual(same.editor.done, now.done)
        const newer = { ...editor.weeks[MONDAY], version: '"2"' }
        const late = resume(newer, draft)
        assert.equal(late.theirs, paintedIn(now, MONDAY).length > 0 ? newer : null)
        assert.deepEqual(late.editor.painted, now.painted)
      })
    )
  })

  test('takes {0} for no draft at all')
    .with([
      null,
      '',
      '{',
      '[]',
      '{"weeks":{},"painted":{"2026-11-23":"aaa"},"done":[],"undone":[]}',
      '{"weeks":{"2026-11-23":{}},"painted":{},"done":[],"undone":[]}',
      '{"weeks":{},"painted":{},"done":[[{"date":"x"}]],"undone":[]}',
    ])
    .run(({ assert }, text) => {
      assert.deepEqual(fromDraft(text), EMPTY_EDITOR)
    })

  test('copies a week as it is painted, not as it is saved', ({ assert }) => {
    fc.assert(
      fc.property(fresh, strokes, (editor, painted) => {
        const now = after(editor, painted)
        const next = act(now, copied(now, MONDAY, WEEKS[1]))
        const seven = (monday: string) => Object.values(copied(next, monday, monday))
        assert.deepEqual(seven(WEEKS[1]), seven(MONDAY))
      })
    )
  })
})
