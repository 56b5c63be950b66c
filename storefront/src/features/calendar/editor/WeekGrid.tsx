import { useRef, useState, type FocusEvent } from 'react'
import { HIDDEN_MEANWHILE, isAway } from '../week/away.ts'
import type { ClockSwitch } from '../week/clock_switch.ts'
import type { Paint } from '../week/day.ts'
import { datesOfWeek } from '../week/dates.ts'
import { dayOn } from '../week/editor.ts'
import { strokeInWords } from '../week/words.ts'
import { DayHeads } from './DayHeads.tsx'
import { Hours } from './Hours.tsx'
import { areaInWords, daysUnder, paintAt, spotOf, type Area, type Spot } from './stroke.ts'
import { useGridKeys } from './useGridKeys.ts'
import { useStroke } from './useStroke.ts'
import type { WeekEditing } from './useWeekEditor.ts'

interface WeekGridProps {
  editing: WeekEditing
  brush: Paint
  onBrush: (brush: Paint) => void
  drawing: boolean
  /** What setting the clocks does to each day. */
  switches: readonly (ClockSwitch | null)[]
  /** The first half hour that is shown. */
  firstCell: number
  /** The first of the days that narrow screens show. */
  firstDay: number
  onDay: (day: number) => void
  describedBy: string
}

const NINE = 18

/** The week one paints on; one stop of the Tab key. */
export function WeekGrid(props: WeekGridProps) {
  const { editing, brush, onBrush, drawing, switches, firstCell, firstDay, onDay, describedBy } =
    props
  const { editor, monday, today, away } = editing
  const dates = datesOfWeek(monday)
  const grid = useRef<HTMLDivElement>(null)
  const [cursor, setCursor] = useState({ day: Math.max(0, dates.indexOf(today)), cell: NINE })
  const [anchor, setAnchor] = useState<Spot | null>(null)
  const [stroke, setStroke] = useState<{ area: Area; paint: Paint } | null>(null)
  const running = useRef(stroke)
  running.current = stroke

  const here: Spot = {
    date: dates[cursor.day] ?? monday,
    cell: Math.max(firstCell, cursor.cell),
  }
  const began = anchor && dates.includes(anchor.date) ? anchor : here
  const chosen: Area = stroke?.area ?? { from: began, to: here }

  function goTo({ date, cell }: Spot, from: Spot | null) {
    setAnchor(from)
    setCursor({ day: dates.indexOf(date), cell })
    onDay(dates.indexOf(date))
  }

  function paint(area: Area, with_: Paint) {
    const days = daysUnder(editor, dates, area, with_, today)
    if (Object.keys(days).length === 0) return editing.say('Days that are over stay as they were.')
    const hidden = Object.keys(days).some((date) => isAway(away, date))
      ? ` ${HIDDEN_MEANWHILE}`
      : ''
    editing.act(days, strokeInWords(areaInWords(area), with_) + hidden)
  }

  const strokes = useStroke(grid, {
    drawing,
    begin(spot, extend) {
      const area = { from: extend ? began : spot, to: spot }
      goTo(spot, extend ? began : null)
      setStroke({ area, paint: paintAt(editor, area.from, brush) })
    },
    reach(spot) {
      if (!running.current) return
      const { area, paint: with_ } = running.current
      if (area.to.date === spot.date && area.to.cell === spot.cell) return
      setStroke({ area: { ...area, to: spot }, paint: with_ })
    },
    end(keep) {
      if (keep && running.current) paint(running.current.area, running.current.paint)
      setStroke(null)
    },
  })

  /** Whoever comes by other ways than our keys, such as a screen reader, goes on from there. */
  function onFocus(event: FocusEvent) {
    const spot = spotOf(event.target)
    if (!spot || (spot.date === here.date && spot.cell === here.cell)) return
    goTo(spot, null)
  }

  const onKeyDown = useGridKeys({
    grid,
    dates,
    firstCell,
    here,
    began,
    isExtended: anchor !== null,
    goTo,
    showWeek: (week) => void editing.show(week),
    paint: (with_) => {
      if (with_ !== undefined) onBrush(with_)
      paint(chosen, with_ === undefined ? paintAt(editor, chosen.from, brush) : with_)
    },
  })

  const preview = stroke ? daysUnder(editor, dates, stroke.area, stroke.paint, today) : {}
  const days = dates.map((date) => ({
    date,
    day: preview[date] ?? dayOn(editor, date),
    isOff: isAway(away, date),
  }))
  return (
    <div
      ref={grid}
      role="grid"
      aria-label="Your hours"
      aria-describedby={describedBy}
      aria-multiselectable="true"
      data-first-day={firstDay}
      data-drawing={drawing || undefined}
      data-painting={stroke ? true : undefined}
      className="week-grid"
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      {...strokes}
    >
      <DayHeads days={days} today={today} switches={switches} />
      <Hours
        {...{ days, today, switches, firstCell, chosen, here, isShown: Boolean(stroke ?? anchor) }}
      />
    </div>
  )
}
