import { memo } from 'react'
import { cx } from '@/components/ui/cx.ts'
import { CELL_BLOCKS, cellOf } from '../week/cells.ts'
import { dateInWords } from '../week/dates.ts'
import { runsOf, tagAt, type Day } from '../week/day.ts'
import { paintInWords, spanInWords } from '../week/words.ts'
import { CELL_MINUTES } from './stroke.ts'

interface CellProps {
  date: string
  /** Which column of the week, Monday first. */
  column: number
  cell: number
  day: Day
  selected: boolean
  stop: boolean
  past: boolean
  /** Nobody sees it meanwhile. */
  off: boolean
  /** What else there is to say of this half hour. */
  note: string
}

/** Half an hour of a day. What it says in words it shows in colour and pattern. */
export const Cell = memo(function Cell(props: CellProps) {
  const { date, column, cell, day, selected, stop, past, off, note } = props
  const state = cellOf(day, cell)
  const from = cell * CELL_MINUTES
  const span = spanInWords(from, from + CELL_MINUTES)
  const label = `${dateInWords(date)}, ${span}: ${paintInWords(state)}${off ? ', time off' : ''}${note}`
  const title = titleAt(day, cell)
  return (
    <div
      role="gridcell"
      aria-label={label}
      aria-selected={selected}
      aria-disabled={past || undefined}
      tabIndex={stop ? 0 : -1}
      data-date={date}
      data-cell={cell}
      data-state={state ?? 'none'}
      data-title={title ?? undefined}
      className={cx(
        'slot figures',
        `column-${column}`,
        cell % 2 === 1 && 'slot-half',
        note && 'slot-odd',
        off && 'slot-off'
      )}
    >
      {state === 'partly' && <Parts day={day} cell={cell} />}
    </div>
  )
})

/** Six pieces of five minutes, drawn as they are. */
function Parts({ day, cell }: { day: Day; cell: number }) {
  const start = cell * CELL_BLOCKS
  return (
    <svg viewBox={`0 0 1 ${CELL_BLOCKS}`} preserveAspectRatio="none" aria-hidden="true">
      {Array.from({ length: CELL_BLOCKS }, (_, n) => tagAt(day, start + n)).map(
        (tag, n) => tag && <rect key={n} y={n} width="1" height="1.02" className={`part-${tag}`} />
      )}
    </svg>
  )
}

/** The times of a piece, written where it begins; pieces too short for a line carry none. */
function titleAt(day: Day, cell: number): string | null {
  const start = cell * CELL_BLOCKS
  const run = runsOf(day).find(({ from }) => from >= start && from < start + CELL_BLOCKS)
  if (!run) return null
  const [from, until] = [run.from, run.until].map((block) => short(block * 5))
  return `${from}–${until}`
}

/** 540 → "9a", 750 → "12:30p": as narrow as a time can be. */
function short(minutes: number): string {
  const hours = Math.floor(minutes / 60) % 24
  const past = minutes % 60 ? `:${String(minutes % 60).padStart(2, '0')}` : ''
  return `${hours % 12 || 12}${past}${hours < 12 ? 'a' : 'p'}`
}
