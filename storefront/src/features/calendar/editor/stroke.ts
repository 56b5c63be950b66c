import { cellOf, paintCells, type Cell } from '../week/cells.ts'
import { dateInWords, shortDate, shortWeekday } from '../week/dates.ts'
import type { Paint } from '../week/day.ts'
import { dayOn, type Days, type Editor } from '../week/editor.ts'
import { spanInWords } from '../week/words.ts'

/** Half an hour of a date. */
export interface Spot {
  date: string
  cell: number
}

/** A rectangle over days and half hours, from where it was begun to where it has come. */
export interface Area {
  from: Spot
  to: Spot
}

export const CELL_MINUTES = 30

const ordered = <T>(one: T, other: T): [T, T] => (one < other ? [one, other] : [other, one])

export function isIn({ from, to }: Area, date: string, cell: number): boolean {
  const [first, last] = ordered(from.date, to.date)
  const [top, bottom] = ordered(from.cell, to.cell)
  return date >= first && date <= last && cell >= top && cell <= bottom
}

/** The brush, or, begun on what the brush would paint already, nothing: so a second stroke takes away. */
export const paintAt = (editor: Editor, { date, cell }: Spot, brush: Paint): Paint =>
  cellOf(dayOn(editor, date), cell) === (brush satisfies Cell) ? null : brush

/** The days a stroke would leave behind; days that are over are left alone. */
export function daysUnder(
  editor: Editor,
  dates: readonly string[],
  { from, to }: Area,
  paint: Paint,
  today: string
): Days {
  const [first, last] = ordered(from.date, to.date)
  const [top, bottom] = ordered(from.cell, to.cell)
  const under = dates.filter((date) => date >= first && date <= last && date >= today)
  return Object.fromEntries(
    under.map((date) => [date, paintCells(dayOn(editor, date), top, bottom, paint)])
  )
}

/** "Tuesday, November 24, 9 AM to 11:30 AM", "Tue, Nov 24 to Thu, Nov 26, 9 AM to 11:30 AM". */
export function areaInWords({ from, to }: Area): string {
  const [first, last] = ordered(from.date, to.date)
  const [top, bottom] = ordered(from.cell, to.cell)
  const short = (date: string) => `${shortWeekday(date)}, ${shortDate(date)}`
  const days = first === last ? dateInWords(first) : `${short(first)} to ${short(last)}`
  return `${days}, ${spanInWords(top * CELL_MINUTES, (bottom + 1) * CELL_MINUTES)}`
}

/** The half hour an element of the page stands for. */
export function spotOf(target: EventTarget | null): Spot | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null
  const { date, cell } = element?.dataset ?? {}
  return date && cell ? { date, cell: Number(cell) } : null
}
