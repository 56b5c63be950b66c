import { BLOCKS, paintDay, tagAt, type Day, type Paint } from './day.ts'

export const CELL_BLOCKS = 6
/** Half hours of a day. */
export const CELLS = BLOCKS / CELL_BLOCKS

/** What half an hour is good for throughout; `partly` when it is not the same to its end. */
export type Cell = Paint | 'partly'

export function cellOf(day: Day, cell: number): Cell {
  const blocks = day.slice(cell * CELL_BLOCKS, (cell + 1) * CELL_BLOCKS)
  return new Set(blocks).size === 1 ? tagAt(day, cell * CELL_BLOCKS) : 'partly'
}

/** The day with some of its half hours painted over; all others stay as they were to the minute. */
export const paintCells = (day: Day, first: number, last: number, paint: Paint): Day =>
  paintDay(day, first * CELL_BLOCKS, (last + 1) * CELL_BLOCKS, paint)
