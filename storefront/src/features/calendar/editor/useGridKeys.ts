import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import { addDays } from '../week/dates.ts'
import type { Paint } from '../week/day.ts'
import { move } from './move.ts'
import type { Spot } from './stroke.ts'

/** Keys that paint what is chosen with a brush of their own. */
const BRUSH_KEYS: Record<string, Paint> = {
  a: 'any',
  o: 'online_only',
  n: 'no_travel',
  x: null,
  Delete: null,
  Backspace: null,
}

interface GridKeys {
  grid: RefObject<HTMLElement | null>
  dates: readonly string[]
  firstCell: number
  here: Spot
  /** Where what is chosen begins. */
  began: Spot
  isExtended: boolean
  goTo: (spot: Spot, from: Spot | null) => void
  showWeek: (monday: string) => void
  /** Undefined for the brush at hand. */
  paint: (brush: Paint | undefined) => void
}

/** Arrows lead, Shift extends, Space paints; the focus goes where the keys lead. */
export function useGridKeys(keys: GridKeys) {
  const { grid, dates, firstCell, here, began, isExtended, goTo, showWeek, paint } = keys
  const follow = useRef(false)

  useEffect(() => {
    if (!follow.current) return
    follow.current = false
    grid.current?.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]')?.focus()
  })

  return (event: KeyboardEvent) => {
    const { key } = event
    const held = { key, ctrlKey: event.ctrlKey || event.metaKey }
    const next = event.altKey ? null : move(here, held, dates, firstCell)
    const week = key === 'PageUp' ? -7 : key === 'PageDown' ? 7 : 0
    const brush = BRUSH_KEYS[key.length === 1 ? key.toLowerCase() : key]
    if (next) {
      goTo(next, event.shiftKey ? began : null)
      follow.current = true
    } else if (week && dates[0]) {
      showWeek(addDays(dates[0], week))
      follow.current = true
    } else if (key === ' ' || key === 'Enter') paint(undefined)
    else if (brush !== undefined && !held.ctrlKey && !event.altKey) paint(brush)
    else if (key === 'Escape' && isExtended) goTo(here, null)
    else return
    event.preventDefault()
  }
}
