import { AlarmClock } from 'lucide-react'
import { cx } from '@/components/ui/cx.ts'
import type { ClockSwitch } from '../week/clock_switch.ts'
import { dateInWords, shortWeekday } from '../week/dates.ts'
import type { Day } from '../week/day.ts'
import { hoursInWords } from '../week/words.ts'

interface DayHeadsProps {
  days: readonly { date: string; day: Day; isOff: boolean }[]
  today: string
  /** Of each day, in order. */
  switches: readonly (ClockSwitch | null)[]
}

/** Names of the days with how much of each is free. */
export function DayHeads({ days, today, switches }: DayHeadsProps) {
  return (
    <div role="row" className="week-row week-heads">
      <div role="columnheader" className="week-corner">
        <span className="sr-only">Time</span>
      </div>
      {days.map(({ date, day, isOff }, n) => (
        <div
          key={date}
          role="columnheader"
          aria-current={date === today ? 'date' : undefined}
          className={cx('week-head', `column-${n}`, date < today && 'week-over')}
        >
          <span className="sr-only">
            {dateInWords(date)}
            {date === today && ', today'}
            {date < today && ', over'}
            {isOff && ', time off'}
            {switches[n] && ', clocks change'}:{' '}
          </span>
          <span aria-hidden="true" className="text-xs text-muted">
            {shortWeekday(date)}
          </span>
          <span
            aria-hidden="true"
            className={cx('week-date display figures', date === today && 'week-today')}
          >
            {Number(date.slice(8))}
          </span>
          <span className="figures flex items-center gap-1 text-xs text-muted">
            {switches[n] && <AlarmClock size={13} aria-hidden="true" className="text-caution" />}
            {hoursInWords(day)}
          </span>
          {isOff && (
            <span aria-hidden="true" className="week-off">
              Time off
            </span>
          )}
        </div>
      ))}
    </div>
  )
}
