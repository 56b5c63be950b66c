import { addDays, mondayOf, type LocalDate } from './dates.ts'
import { dayFromWindows, EMPTY_DAY, type Day, type Window } from './day.ts'

export type Days = Readonly<Record<LocalDate, Day>>

/** `GET /api/instructor/availability`. */
export interface WeekAnswer {
  week: LocalDate
  time_zone: string
  today: LocalDate
  days: { date: LocalDate; windows: Window[] }[]
}

/** A week as it was saved last, as far as we know. */
export interface SavedWeek {
  week: LocalDate
  /** Its `ETag`. */
  version: string
  days: Days
}

export interface Change {
  date: LocalDate
  before: Day
  after: Day
}

/** What one stroke of the brush did; several dates at once, perhaps. */
export type Step = readonly Change[]

/** Weeks somebody works on. What they did is kept beside what is saved, and can be taken back. */
export interface Editor {
  weeks: Readonly<Record<LocalDate, SavedWeek>>
  /** Dates that are not as they are saved. */
  painted: Days
  done: readonly Step[]
  undone: readonly Step[]
}

export const EMPTY_EDITOR: Editor = { weeks: {}, painted: {}, done: [], undone: [] }

export const savedWeek = ({ week, days }: WeekAnswer, version: string): SavedWeek => ({
  week,
  version,
  days: Object.fromEntries(days.map(({ date, windows }) => [date, dayFromWindows(windows)])),
})

export const savedOn = (editor: Editor, date: LocalDate): Day =>
  editor.weeks[mondayOf(date)]?.days[date] ?? EMPTY_DAY

export const dayOn = (editor: Editor, date: LocalDate): Day =>
  editor.painted[date] ?? savedOn(editor, date)

/** Dates of a week that are not as they are saved, in order. */
export const paintedIn = (editor: Editor, monday: LocalDate): LocalDate[] =>
  Object.keys(editor.painted)
    .filter((date) => mondayOf(date) === monday)
    .toSorted()

/** Mondays of the weeks that are not as they are saved. */
export const unsavedWeeks = (editor: Editor): LocalDate[] =>
  [...new Set(Object.keys(editor.painted).map(mondayOf))].toSorted()

/** Days as they are wanted now; where nothing differs, nothing was done. */
export function act(editor: Editor, wanted: Days): Editor {
  const step = Object.entries(wanted)
    .map(([date, after]) => ({ date, before: dayOn(editor, date), after }))
    .filter(({ before, after }) => before !== after)
  if (step.length === 0) return editor
  const days = Object.fromEntries(step.map(({ date, after }) => [date, after]))
  return { ...withDays(editor, days), done: [...editor.done, step], undone: [] }
}

export function undo(editor: Editor): Editor {
  const step = editor.done.at(-1)
  if (!step) return editor
  const days = Object.fromEntries(step.map(({ date, before }) => [date, before]))
  const [done, undone] = [editor.done.slice(0, -1), [...editor.undone, step]]
  return { ...withDays(editor, days), done, undone }
}

export function redo(editor: Editor): Editor {
  const step = editor.undone.at(-1)
  if (!step) return editor
  const days = Object.fromEntries(step.map(({ date, after }) => [date, after]))
  const [done, undone] = [[...editor.done, step], editor.undone.slice(0, -1)]
  return { ...withDays(editor, days), done, undone }
}

/**
 * A week as it is saved now. Dates that were sent as they still are count as saved; what was painted
 * meanwhile stays. What was done to this week before can no longer be taken back.
 */
export function settle(editor: Editor, saved: SavedWeek, sent: Days = {}): Editor {
  const { week } = saved
  const seen = Object.fromEntries(Object.keys(sent).map((date) => [date, dayOn(editor, date)]))
  const all = { ...editor.painted, ...seen }
  const painted = without(all, (date) => sent[date] === all[date])
  const elsewhere = (step: Step) => step.filter(({ date }) => mondayOf(date) !== week)
  const rest = (steps: readonly Step[]) => steps.map(elsewhere).filter(({ length }) => length > 0)
  const next = { weeks: { ...editor.weeks, [week]: saved }, painted }
  return withDays({ ...next, done: rest(editor.done), undone: rest(editor.undone) }, painted)
}

/** Everything as it was saved. */
export const giveUp = (editor: Editor): Editor => ({ ...EMPTY_EDITOR, weeks: editor.weeks })

/** Knows a week from now on; one with unsaved changes keeps the state they were made on. */
export function know(editor: Editor, saved: SavedWeek): Editor {
  const known = editor.weeks[saved.week]
  if (known?.version === saved.version || paintedIn(editor, saved.week).length > 0) return editor
  return settle(editor, saved)
}

/** The days of a week as they would be after those of another one were copied onto it. */
export const copied = (editor: Editor, from: LocalDate, to: LocalDate): Days =>
  Object.fromEntries(
    Array.from({ length: 7 }, (_, n) => [addDays(to, n), dayOn(editor, addDays(from, n))])
  )

function withDays(editor: Editor, days: Days): Editor {
  const painted = { ...editor.painted, ...days }
  return { ...editor, painted: without(painted, (date) => painted[date] === savedOn(editor, date)) }
}

const without = (days: Days, isGone: (date: LocalDate) => boolean): Days =>
  Object.fromEntries(Object.entries(days).filter(([date]) => !isGone(date)))

/** Where a step is to be seen: the first of its weeks. */
export const weekOfStep = (step: Step): LocalDate =>
  mondayOf(step.map(({ date }) => date).toSorted()[0] ?? '1970-01-01')
