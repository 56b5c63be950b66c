import { newDay, paint, tagAt, type Day, type Tag } from '#api/availability/plan/day_bits'

export const CELLS = 48
const BLOCKS_A_CELL = 6

/** Half an hour as an editor shows it: good for something, not free, or neither throughout. */
export type Cell = Tag | 'partly' | null

export function cellsOf(day: Day): Cell[] {
  return Array.from({ length: CELLS }, (_, cell) => {
    const from = cell * BLOCKS_A_CELL
    const first = tagAt(day, from)
    for (let block = from + 1; block < from + BLOCKS_A_CELL; block++) {
      if (tagAt(day, block) !== first) return 'partly'
    }
    return first
  })
}

/**
 * A day after somebody edited its cells. What an editor could only show as `partly` stays as it was to the
 * minute: looking at a finer plan in half hours must not coarsen it.
 */
export function withCells(day: Day, cells: readonly Cell[]): Day {
  if (cells.length !== CELLS) throw new RangeError(`A day has ${CELLS} cells, not ${cells.length}.`)
  const edited = newDay()
  for (const [cell, state] of cells.entries()) {
    const from = cell * BLOCKS_A_CELL
    for (let block = from; block < from + BLOCKS_A_CELL; block++) {
      paint(edited, block, block + 1, state === 'partly' ? tagAt(day, block) : state)
    }
  }
  return edited
}
