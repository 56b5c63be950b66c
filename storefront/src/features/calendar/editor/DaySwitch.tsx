import { cx } from '@/components/ui/cx.ts'
import { datesOfWeek, dateInWords, shortWeekday } from '../week/dates.ts'
import { isAway, type Away } from '../week/away.ts'
import { dayOn, type Editor } from '../week/editor.ts'
import { hoursOf } from '../week/day.ts'

/** So many days stand side by side where there is little room. */
export const DAYS_ON_PHONES = 3

interface DaySwitchProps {
  editor: Editor
  away: Away
  monday: string
  firstDay: number
  onDay: (day: number) => void
}

/** On narrow screens: which three of the seven days are open. */
export function DaySwitch({ editor, away, monday, firstDay, onDay }: DaySwitchProps) {
  return (
    <div role="group" aria-label="Days shown" className="grid grid-cols-7 gap-1 sm:hidden">
      {datesOfWeek(monday).map((date, day) => {
        const isOff = isAway(away, date)
        const shown = day >= firstDay && day < firstDay + DAYS_ON_PHONES
        return (
          <button
            key={date}
            type="button"
            aria-pressed={shown}
            onClick={() => onDay(day)}
            className={cx(
              'grid min-h-12 cursor-pointer place-content-center justify-items-center rounded-md border text-xs',
              shown ? 'border-accent bg-accent-soft text-accent-strong' : 'border-line'
            )}
          >
            <span className="sr-only">
              {dateInWords(date)}
              {isOff && ', time off'}
            </span>
            <span aria-hidden="true">{shortWeekday(date).slice(0, 2)}</span>
            <span aria-hidden="true" className="figures font-semibold">
              {Number(date.slice(8))}
            </span>
            {isOff ? (
              <span aria-hidden="true">Off</span>
            ) : (
              <span
                className={cx(
                  'mt-0.5 h-1 w-4 rounded-full',
                  hoursOf(dayOn(editor, date)) > 0 && 'bg-accent'
                )}
              />
            )}
          </button>
        )
      })}
    </div>
  )
}
