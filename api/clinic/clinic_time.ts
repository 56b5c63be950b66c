import { DateTime } from 'luxon'
import type { ClinicFields } from './clinic_date.js'

/** Clinics take place in the city, or by a link at the city's time. */
export const CLINIC_ZONE = 'America/New_York'

const MINUTE_MS = 60_000

/** A clinic of an hour is one of sixty real minutes, whatever the clocks do meanwhile. */
export const endOf = ({ starts_at: at, minutes }: Pick<ClinicFields, 'starts_at' | 'minutes'>) =>
  new Date(at.getTime() + minutes * MINUTE_MS)

/** Ten in the morning of the day before, by the city's calendar: 23 to 25 hours make a day. */
export const remindAt = (startsAt: Date): Date =>
  DateTime.fromJSDate(startsAt, { zone: CLINIC_ZONE })
    .minus({ days: 1 })
    .set({ hour: 10, minute: 0, second: 0, millisecond: 0 })
    .toJSDate()

const DAY = new Intl.DateTimeFormat('en-US', { timeZone: CLINIC_ZONE, dateStyle: 'full' })
const TIME = new Intl.DateTimeFormat('en-US', { timeZone: CLINIC_ZONE, timeStyle: 'short' })
const NAMED_TIME = new Intl.DateTimeFormat('en-US', {
  timeZone: CLINIC_ZONE,
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
})

/** "Tuesday, December 1, 2026", as a calendar in New York shows it. */
export const dayInWords = (at: Date): string => DAY.format(at)

/** "6:00 PM to 7:30 PM EST": the zone stands at the end, and at both where the clocks change between. */
export function hoursInWords(date: Pick<ClinicFields, 'starts_at' | 'minutes'>): string {
  const [from, until] = [date.starts_at, endOf(date)]
  const named = [from, until].map((at) => NAMED_TIME.format(at))
  const zone = (text: string) => text.split(' ').at(-1)
  const first = zone(named[0]) === zone(named[1]) ? TIME.format(from) : named[0]
  return `${first} to ${named[1]}`
}
