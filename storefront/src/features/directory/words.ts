import type { Area, Format } from './directory.ts'
import { dateIn, daysBetween } from '../calendar/week/dates.ts'
import { formatter } from '../../lib/formatters.ts'

/** Where a lesson is given, as a student says it, and the badge that goes with it. */
export const FORMAT_WORDS = {
  student_location: { words: 'At your place', tone: 'caution' },
  instructor_location: { words: 'At their place', tone: 'accent' },
  online: { words: 'Online', tone: 'positive' },
  neutral_location: { words: 'In a public place', tone: 'caution' },
} as const satisfies Record<Format, { words: string; tone: string }>

/** "November 2026" of "2026-11". */
export const monthInWords = (month: string): string =>
  formatter('UTC', { month: 'long', year: 'numeric' }).format(new Date(`${month}-15T12:00:00Z`))

/** "9:30 AM". */
export const timeInWords = (iso: string, timeZone: string): string =>
  formatter(timeZone, { hour: 'numeric', minute: '2-digit' }).format(new Date(iso))

/** "Mon" within a week by the calendar of the zone, "Mon, Nov 30" where it would be another Monday. */
export function startDayInWords(iso: string, timeZone: string, now = new Date()): string {
  const far = daysBetween(dateIn(timeZone, now), dateIn(timeZone, new Date(iso))) > 6
  const day = formatter(timeZone, {
    weekday: 'short',
    ...(far && { month: 'short', day: 'numeric' }),
  })
  return day.format(new Date(iso))
}

/** "Mon 9:30 AM" within a week, with the date beyond it. */
export const startInWords = (iso: string, timeZone: string, now = new Date()): string =>
  `${startDayInWords(iso, timeZone, now)} ${timeInWords(iso, timeZone)}`

/** "EST" of New York in winter; "EST, then EDT" where the clocks change between the moments. */
export function zoneInWords(timeZone: string, moments: readonly string[]): string {
  const format = formatter(timeZone, { timeZoneName: 'short' })
  const nameAt = (iso: string) =>
    format.formatToParts(new Date(iso)).find(({ type }) => type === 'timeZoneName')?.value
  return [...new Set(moments.map(nameAt))].join(', then ') || timeZone
}

/** "Gowanus, Park Slope and 12 more". */
export function areasInWords(areas: readonly Area[], all: number): string {
  const names = areas.map(({ name }) => name)
  const more = all - names.length
  if (more > 0) return `${names.join(', ')} and ${more} more`
  return new Intl.ListFormat('en-US', { type: 'conjunction' }).format(names)
}
