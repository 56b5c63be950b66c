import { BLOCKS, runsOf, type Day, type Run } from '../week/day.ts'
import './picture.css'

const WIDTH = 36
const BLOCK = 0.5

interface DayPictureProps {
  day: Day
  /** The first block that is drawn; earlier ones have to be empty. */
  from?: number
}

/** A day drawn to the minute; what it says has to stand beside it in words. */
export function DayPicture({ day, from = 0 }: DayPictureProps) {
  const height = (BLOCKS - from) * BLOCK
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true" className="day-picture">
      <rect width={WIDTH} height={height} rx="3" className="day-ground" />
      <path d={hourLines(from)} className="day-hours" />
      {runsOf(day).map((run) => (
        <Piece key={run.from} run={run} start={from} />
      ))}
    </svg>
  )
}

function Piece({ run, start }: { run: Run; start: number }) {
  const y = (run.from - start) * BLOCK
  const height = (run.until - run.from) * BLOCK
  return (
    <g className={`piece-${run.tag}`}>
      <rect x="1" y={y} width={WIDTH - 2} height={height} rx={Math.min(2, height / 2)} />
      {run.tag !== 'any' && <path d={marks(run, y, height)} />}
    </g>
  )
}

/** Upright stripes for no travel, dots for online only: told apart without colours. */
function marks({ tag }: Run, y: number, height: number): string {
  const columns = [6, 12, 18, 24, 30]
  if (tag === 'no_travel')
    return columns.map((x) => `M${x} ${y + 1}v${Math.max(height - 2, 0)}`).join('')
  const rows = Array.from({ length: Math.max(1, Math.floor(height / 5)) }, (_, n) => n)
  const step = height / rows.length
  return rows
    .flatMap((row) => columns.map((x) => `M${x} ${(y + step * (row + 0.5)).toFixed(2)}h0`))
    .join('')
}

/** Every third hour, so that a picture can be read against the one beside it. */
const hourLines = (from: number): string =>
  [3, 6, 9, 12, 15, 18, 21]
    .map((hour) => (hour * 12 - from) * BLOCK)
    .filter((y) => y > 0)
    .map((y) => `M0 ${y}h${WIDTH}`)
    .join('')
