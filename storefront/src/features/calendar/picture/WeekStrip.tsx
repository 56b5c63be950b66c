import { cx } from '../../../components/ui/cx.ts'
import { isAway, type Away } from '../week/away.ts'
import { dateInWords, shortWeekday } from '../week/dates.ts'
import { dayFromWindows, type Window } from '../week/day.ts'
import { dayInWords, hoursInWords } from '../week/words.ts'
import { DayPicture } from './DayPicture.tsx'
import { firstBlock } from './first_block.ts'

interface WeekStripProps {
  /** As `GET /api/instructor/availability` tells them. */
  days: readonly { date: string; windows: readonly Window[] }[]
  /** The instructor's own date, which is marked. */
  today?: string
  away?: Away
}

/** A week of hours to look at; needs no scripts. */
export function WeekStrip({ days, today, away = [] }: WeekStripProps) {
  const shown = days.map(({ date, windows }) => ({ date, day: dayFromWindows(windows) }))
  const from = firstBlock(shown.map(({ day }) => day))
  return (
    <ol className="grid grid-cols-7 gap-1 sm:gap-2">
      {shown.map(({ date, day }) => (
        <li key={date} aria-current={date === today ? 'date' : undefined} className="min-w-0">
          <p className="sr-only">
            {dateInWords(date)}
            {isAway(away, date) && ', time off'}: {dayInWords(day)}
          </p>
          <div aria-hidden="true" className="text-center">
            <p className="text-xs text-muted">{shortWeekday(date)}</p>
            <p
              className={cx(
                'figures mx-auto mb-1 grid size-7 place-content-center rounded-full text-sm font-semibold',
                date === today && 'bg-accent text-on-accent'
              )}
            >
              {Number(date.slice(8))}
            </p>
            <div className={cx(today && date < today && 'opacity-60')}>
              <DayPicture day={day} from={from} />
            </div>
            <p className="figures mt-1 text-xs text-muted">{hoursInWords(day)}</p>
            {isAway(away, date) && <p className="text-xs font-semibold">Off</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
