import { count, listOf, named, object, oneOf, text } from '#api/core/schemas'
import type { LocalDate } from '#api/core/local_date'
import { EMPTY_DAY, TAGS } from '../plan/day_bits.js'
import { windowsOf } from '../plan/windows.js'
import { datesOfWeek } from '../plan/week.js'
import type { PlanNow } from './change_plan.js'

const time = { ...text, description: 'As a wall shows it, `09:00`; `24:00` ends a day' }

export const windowsSchema = listOf(
  named('AvailabilityWindow', object({ start: time, end: time, tag: oneOf(TAGS) }))
)

const week = {
  week: { ...text, description: 'Its Monday' },
  time_zone: text,
  today: { ...text, description: 'The instructor’s; days before it cannot be changed' },
  days: listOf(object({ date: text, windows: windowsSchema })),
}

const counts = {
  days_changed: { ...count, description: 'How many days are otherwise than before' },
  days_past: { ...count, description: 'How many were left alone, being over' },
}

export const weekSchema = named('AvailabilityWeek', object(week))
export const savedWeekSchema = named('SavedAvailabilityWeek', object({ ...week, ...counts }))
export const planChangesSchema = named('AvailabilityChanges', object(counts))

/** Seven days, Monday first, each in as few windows as there can be. */
export const toWeek = (monday: LocalDate, { zone, today, dayOn }: PlanNow) => ({
  week: monday,
  time_zone: zone,
  today,
  days: datesOfWeek(monday).map((date) => ({ date, windows: windowsOf(dayOn(date) ?? EMPTY_DAY) })),
})

export const toCounts = ({ changed, past }: { changed: readonly unknown[]; past: number }) => ({
  days_changed: changed.length,
  days_past: past,
})
