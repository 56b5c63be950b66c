import { CELLS } from '../week/cells.ts'
import type { ClockSwitch } from '../week/clock_switch.ts'
import type { Day } from '../week/day.ts'
import { clockInWords } from '../week/words.ts'
import { Cell } from './Cell.tsx'
import { CELL_MINUTES, isIn, type Area, type Spot } from './stroke.ts'

interface HoursProps {
  days: readonly { date: string; day: Day; isOff: boolean }[]
  today: string
  /** Of each day, in order. */
  switches: readonly (ClockSwitch | null)[]
  firstCell: number
  chosen: Area
  here: Spot
  /** More than the half hour under the focus is chosen. */
  isShown: boolean
}

/** A row for each half hour. */
export function Hours({ days, today, switches, firstCell, chosen, here, isShown }: HoursProps) {
  const cells = Array.from({ length: CELLS - firstCell }, (_, n) => firstCell + n)
  return cells.map((cell) => (
    <div key={cell} role="row" className="week-row">
      <div role="rowheader" className="week-time figures">
        <span className={cell % 2 === 1 ? 'sr-only' : undefined}>
          {clockInWords(cell * CELL_MINUTES)}
        </span>
      </div>
      {days.map(({ date, day, isOff }, column) => (
        <Cell
          key={date}
          {...{ date, column, cell, day }}
          selected={isShown && isIn(chosen, date, cell)}
          stop={here.date === date && here.cell === cell}
          past={date < today}
          off={isOff}
          note={noteOn(switches[column] ?? null, cell)}
        />
      ))}
    </div>
  ))
}

/** What setting the clocks does to half an hour. */
function noteOn(change: ClockSwitch | null, cell: number): string {
  const minute = cell * CELL_MINUTES
  if (!change || minute < change.from || minute >= change.until) return ''
  return change.kind === 'skips' ? ', does not exist on this day' : ', comes twice on this day'
}
