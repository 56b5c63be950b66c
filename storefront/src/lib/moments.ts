import { dateIn, daysBetween } from '../features/calendar/week/dates.ts'

const NEW_YORK = 'America/New_York'

/** "November 22, 2026". */
export function dayInWords(iso: string, timeZone = NEW_YORK): string {
  return new Date(iso).toLocaleDateString('en-US', { timeZone, dateStyle: 'long' })
}

/**
 * "just now", "5 minutes ago", "yesterday", and the day for what is longer ago than a week. Days are
 * those of New York's calendar, in which `dayInWords` names them.
 */
export function agoInWords(iso: string, now = new Date()): string {
  const minutes = Math.floor((now.getTime() - new Date(iso).getTime()) / 60_000)
  if (minutes < 1) return 'just now'
  const words = new Intl.RelativeTimeFormat('en-US', { numeric: 'auto' })
  if (minutes < 60) return words.format(-minutes, 'minute')
  if (minutes < 24 * 60) return words.format(-Math.floor(minutes / 60), 'hour')
  const days = daysBetween(dateIn(NEW_YORK, new Date(iso)), dateIn(NEW_YORK, now))
  return days <= 7 ? words.format(-days, 'day') : dayInWords(iso)
}

/** "November 22, 2026 at 3:15 PM". */
export function momentInWords(iso: string, timeZone = NEW_YORK): string {
  return new Date(iso).toLocaleString('en-US', { timeZone, dateStyle: 'long', timeStyle: 'short' })
}

/** "America/New_York" as "New York". */
export const cityOfZone = (zone: string): string => zone.replace(/^.*\//, '').replaceAll('_', ' ')
