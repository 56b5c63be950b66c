import { isDate } from './dates.ts'
import { isDay } from './day.ts'
import { EMPTY_EDITOR, know, unsavedWeeks, type Editor, type SavedWeek } from './editor.ts'

/** What is not saved yet, as text: each week with the state it was made on. Null when all is saved. */
export function draftOf(editor: Editor): string | null {
  const weeks = unsavedWeeks(editor)
  if (weeks.length === 0) return null
  const kept = Object.fromEntries(weeks.map((week) => [week, editor.weeks[week]]))
  const { painted, done, undone } = editor
  return JSON.stringify({ weeks: kept, painted, done, undone })
}

/** The draft again; whatever is not one, such as that of an older page, is none. */
export function fromDraft(text: string | null): Editor {
  try {
    const draft: unknown = JSON.parse(text ?? 'null')
    return isEditor(draft) ? draft : EMPTY_EDITOR
  } catch {
    return EMPTY_EDITOR
  }
}

/**
 * Goes on with a draft on a page that shows a week. `theirs` is that week when it was changed after the
 * draft was made: then both have to be brought together.
 */
export function resume(
  page: SavedWeek,
  draft: Editor
): { editor: Editor; theirs: SavedWeek | null } {
  const known = draft.weeks[page.week]
  const theirs = known && known.version !== page.version ? page : null
  return { editor: theirs ? draft : know(draft, page), theirs }
}

function isEditor(draft: unknown): draft is Editor {
  if (!isRecord(draft)) return false
  const { weeks, painted, done, undone } = draft
  return (
    isRecord(weeks) &&
    Object.values(weeks).every(isWeek) &&
    isDays(painted) &&
    isSteps(done) &&
    isSteps(undone)
  )
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isDays = (value: unknown) =>
  isRecord(value) && Object.entries(value).every(([date, day]) => isDate(date) && isDay(day))

const isWeek = (value: unknown) =>
  isRecord(value) && isDate(value.week) && typeof value.version === 'string' && isDays(value.days)

const isSteps = (value: unknown) =>
  Array.isArray(value) && value.every((step) => Array.isArray(step) && step.every(isChange))

const isChange = (value: unknown) =>
  isRecord(value) && isDate(value.date) && isDay(value.before) && isDay(value.after)
