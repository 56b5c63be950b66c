import { datesOfWeek, type LocalDate } from './dates.ts'
import type { Day } from './day.ts'
import { dayOn, savedOn, settle, type Days, type Editor, type SavedWeek } from './editor.ts'

/** One date of a week that was changed in two places. */
export interface Meeting {
  date: LocalDate
  /** As it was when both began. */
  base: Day
  yours: Day
  theirs: Day
}

export const WAYS = ['yours', 'theirs', 'both'] as const
export type Way = (typeof WAYS)[number]

/** Dates that both changed, and not to the same; only these need a choice. */
export const meetings = (editor: Editor, theirs: SavedWeek): Meeting[] =>
  allOf(editor, theirs).filter(
    ({ base, yours, theirs: other }) => yours !== base && other !== base && yours !== other
  )

/** Dates that were changed elsewhere and not here. */
export const changedElsewhere = (editor: Editor, theirs: SavedWeek): LocalDate[] =>
  allOf(editor, theirs)
    .filter(({ base, yours, theirs: other }) => yours === base && other !== base)
    .map(({ date }) => date)

/** A date with what either did to it; five minutes that both changed are as yours says. */
export const bothOf = ({ base, yours, theirs }: Omit<Meeting, 'date'>): Day =>
  [...base].map((was, n) => (yours[n] === was ? theirs[n] : yours[n])).join('')

export const chosenOf = (meeting: Meeting, way: Way): Day =>
  way === 'both' ? bothOf(meeting) : meeting[way]

/**
 * The week as it is saved now, and on top of it what was painted here: where both changed a date, what
 * was chosen for it, else both. Nothing is saved by this.
 */
export function merge(
  editor: Editor,
  theirs: SavedWeek,
  ways: Readonly<Record<LocalDate, Way>>
): Editor {
  const chosen: Days = Object.fromEntries(
    meetings(editor, theirs).map((meeting) => [
      meeting.date,
      chosenOf(meeting, ways[meeting.date] ?? 'both'),
    ])
  )
  return settle({ ...editor, painted: { ...editor.painted, ...chosen } }, theirs)
}

const allOf = (editor: Editor, theirs: SavedWeek): Meeting[] =>
  datesOfWeek(theirs.week).map((date) => {
    const base = savedOn(editor, date)
    return { date, base, yours: dayOn(editor, date), theirs: theirs.days[date] ?? base }
  })
