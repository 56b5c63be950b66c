import { TAGS, type Tag, type Window } from '../week/day.ts'
import { PAINT_WORDS, spanInWords } from '../week/words.ts'

/** What is typed into one line: times as `<input type="time">` has them, where a day ends at 00:00. */
export interface Row {
  start: string
  end: string
  tag: string
}

export const TAG_CHOICES: Record<Tag, string> = {
  any: 'Any lesson',
  online_only: 'Online only',
  no_travel: 'No travel',
}

const BLANK: Row = { start: '', end: '', tag: 'any' }
const MORE_ROWS = 2

/** Lines for the windows of a day, and empty ones for more. */
export const rowsOf = (windows: readonly Window[]): Row[] => [
  ...windows.map(({ start, end, tag }) => ({ start, end: end === '24:00' ? '00:00' : end, tag })),
  ...Array.from({ length: MORE_ROWS }, () => BLANK),
]

/** "10 AM to 12 PM, no travel; 3 PM to 7 PM": the lines that are filled; nothing is said of what fits any lesson. */
export function rowsInWords(rows: readonly Row[]): string {
  const said = rows
    .filter(({ start, end }) => start && end)
    .map(({ start, end, tag }) => {
      const span = spanInWords(minutesOf(start), minutesOf(end) || 24 * 60)
      return tag === 'any' ? span : `${span}, ${PAINT_WORDS[tagOf(tag)]}`
    })
  // A line breaks between two stretches, not inside of one.
  return said.map((words) => words.replaceAll(' ', '\u00a0')).join('; ') || 'Not free'
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** The lines again as they were typed; nothing where the form had none for this day. */
export function typedRows(values: Record<string, string> | undefined, key: string): Row[] | null {
  const of = (field: string) => values?.[`${field}-${key}`]?.split(',')
  const [starts, ends, tags] = [of('start'), of('end'), of('tag')]
  if (!starts) return null
  return starts.map((start, n) => ({ start, end: ends?.[n] ?? '', tag: tags?.[n] ?? 'any' }))
}

/** The windows a form describes for one day; empty lines say nothing. */
export function windowsIn(form: FormData, key: string): Window[] {
  const all = (field: string) => form.getAll(`${field}-${key}`).map(String)
  const [ends, tags] = [all('end'), all('tag')]
  return all('start')
    .map((start, n) => ({ start, end: ends[n] ?? '', tag: tagOf(tags[n]) }))
    .filter(({ start, end }) => start || end)
    .map((row) => ({ ...row, end: row.end === '00:00' ? '24:00' : row.end }))
}

const tagOf = (text: string | undefined): Tag => TAGS.find((tag) => tag === text) ?? 'any'
