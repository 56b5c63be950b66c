import { CELLS } from '../week/cells.ts'
import type { Spot } from './stroke.ts'

/** Where a key leads from a half hour; null for a key that leads nowhere. Edges hold. */
export function move(
  { date, cell }: Spot,
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  dates: readonly string[],
  firstCell: number
): Spot | null {
  const day = dates.indexOf(date)
  const at = (toDay: number, toCell: number): Spot => ({
    date: dates[Math.max(0, Math.min(dates.length - 1, toDay))] ?? date,
    cell: Math.max(firstCell, Math.min(CELLS - 1, toCell)),
  })
  if (key === 'ArrowUp') return at(day, cell - 1)
  if (key === 'ArrowDown') return at(day, cell + 1)
  if (key === 'ArrowLeft') return at(day - 1, cell)
  if (key === 'ArrowRight') return at(day + 1, cell)
  if (key === 'Home') return ctrlKey ? at(day, 0) : at(0, cell)
  if (key === 'End') return ctrlKey ? at(day, CELLS) : at(dates.length, cell)
  return null
}
