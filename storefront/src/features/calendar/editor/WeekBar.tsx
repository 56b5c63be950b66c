import { CalendarCheck, ChevronLeft, ChevronRight } from 'lucide-react'
import type { MouseEvent } from 'react'
import { buttonClass } from '@/components/ui/Button.tsx'
import { addDays, mondayOf, weekInWords, weeksBetween } from '../week/dates.ts'
import type { WeekEditing } from './useWeekEditor.ts'

const AWAY: Record<string, string> = { '-1': 'last week', 0: 'this week', 1: 'next week' }

/** Which week is open, and the way to others; what is painted goes along. */
export function WeekBar({ editing }: { editing: WeekEditing }) {
  const { monday, today, show } = editing
  const now = mondayOf(today)
  const away = weeksBetween(now, monday)
  const link = (week: string) => ({
    href: `?week=${week}`,
    onClick(event: MouseEvent) {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      void show(week)
    },
  })
  return (
    <div className="flex items-center justify-between gap-4">
      <h2 className="figures text-xl sm:text-2xl">
        {weekInWords(monday)}
        <span className="block font-sans text-sm font-normal text-muted">
          {AWAY[away] ?? (away > 0 ? `in ${away} weeks` : `${-away} weeks ago`)}
        </span>
      </h2>
      <div className="flex gap-1">
        {away !== 0 && (
          <a
            {...link(now)}
            aria-label="This week"
            className={buttonClass({ variant: 'secondary', size: 'icon' })}
          >
            <CalendarCheck size={20} aria-hidden="true" />
          </a>
        )}
        <a
          {...link(addDays(monday, -7))}
          aria-label="The week before"
          className={buttonClass({ variant: 'secondary', size: 'icon' })}
        >
          <ChevronLeft size={20} aria-hidden="true" />
        </a>
        <a
          {...link(addDays(monday, 7))}
          aria-label="The week after"
          className={buttonClass({ variant: 'secondary', size: 'icon' })}
        >
          <ChevronRight size={20} aria-hidden="true" />
        </a>
      </div>
    </div>
  )
}
