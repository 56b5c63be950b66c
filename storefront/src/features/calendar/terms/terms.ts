import type { Window } from '../week/day.ts'

/** `GET /api/instructor/availability/settings`. */
export interface Rules {
  min_advance_booking_hours: number
  buffer_minutes: number
  travel_buffer_minutes: number
  overnight_protection: boolean
}

/** `GET /api/instructor/availability/vacations`. */
export interface Vacation {
  id: string
  from: string
  to: string
  note: string | null
}

/** `GET /api/instructor/availability/pattern`, Monday first. */
export interface Pattern {
  days: Window[][]
}

export const RULE_FIELDS = {
  min_advance_booking_hours: 'Notice, in hours',
  buffer_minutes: 'Minutes between two lessons',
  travel_buffer_minutes: 'Minutes between two lessons when you travel',
  overnight_protection: 'Overnight rule',
} as const

export const WEEKDAYS = [
  ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
]

/** Of the pattern: where a refusal points to, and the day it means. */
export const PATTERN_FIELDS = Object.fromEntries(
  WEEKDAYS.map((weekday, n) => [`days.${n}`, weekday])
)

export const RANGE_FIELDS = { from: 'First day', to: 'Last day' } as const
export const COPY_FIELDS = {
  from: 'A day of the week to copy',
  to: 'A day of the week to fill',
} as const
export const VACATION_FIELDS = { ...RANGE_FIELDS, note: 'A note for yourself' } as const
