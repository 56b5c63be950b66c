import type { BusySpan } from '../../../api/availability/free_time/busy_spans.ts'
import type { FreeTime } from '../../../api/availability/free_time/free_starts.ts'
import { ask } from '../../unit/availability/plans.ts'

export const ZONE = 'America/New_York'

const MINUTE = 60_000
const WEEK_MINUTES = 7 * 24 * 60
const WEEKS = 9
const ROW = 8

/** In the week of a switch, so that its date is among those that are laid out. */
const NOW = Date.parse('2026-03-05T09:00:00-05:00')

const BOROUGHS = ['Manhattan', 'Brooklyn', 'Queens']

/** Somebody who never sleeps, with so many bookings a week for as long as anybody can look ahead. */
export function busyInstructor(bookings: number): FreeTime {
  const dates = Array.from({ length: 7 * WEEKS }, (_, n) =>
    new Date(NOW + (n - 1) * 24 * 60 * MINUTE).toISOString().slice(0, 10)
  )
  return ask({
    zone: ZONE,
    days: Object.fromEntries(dates.map((date) => [date, '00:00-11:55 12:00-24:00'])),
    busy: spans(bookings),
    lesson: {
      format: 'instructor_location',
      durationMinutes: 30,
      place: { borough: 'Manhattan', address: 'studio' },
    },
    now: new Date(NOW).toISOString(),
  })
}

/** Eight lessons one after the other, then nothing for as long: 200 a week fill half of it. */
function spans(bookings: number): BusySpan[] {
  const length = WEEK_MINUTES / bookings / 2
  return Array.from({ length: bookings * WEEKS }, (_, n) => {
    const round = Math.floor(n / ROW)
    const startsAt = NOW + Math.round((round * ROW * 2 + (n % ROW)) * length) * MINUTE
    return {
      startsAt,
      endsAt: startsAt + Math.floor(length) * MINUTE,
      travels: n % 10 === 1,
      place: n % 3 === 0 ? null : { borough: BOROUGHS[n % BOROUGHS.length], address: null },
    }
  })
}
