import { formatter } from '../../../lib/formatters.ts'

/** A date as `2026-11-23`, without a zone: what a calendar on the wall shows. */
export type LocalDate = string

const DAY_MS = 86_400_000

const utc = (date: LocalDate) => Date.parse(`${date}T00:00:00Z`)

export const isDate = (text: unknown): text is LocalDate =>
  typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(utc(text))

export const addDays = (date: LocalDate, days: number): LocalDate =>
  new Date(utc(date) + days * DAY_MS).toISOString().slice(0, 10)

/** The Monday of the week a date lies in. */
export const mondayOf = (date: LocalDate): LocalDate =>
  addDays(date, -((new Date(utc(date)).getUTCDay() + 6) % 7))

export const datesOfWeek = (monday: LocalDate): LocalDate[] =>
  Array.from({ length: 7 }, (_, n) => addDays(monday, n))

export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((utc(to) - utc(from)) / DAY_MS)

/** Whole weeks from one Monday to another. */
export const weeksBetween = (from: LocalDate, to: LocalDate): number => daysBetween(from, to) / 7

const DATE_FIELDS = { year: 'numeric', month: '2-digit', day: '2-digit' } as const

/** The date in a zone at a moment. */
export const dateIn = (timeZone: string, moment = new Date()): LocalDate =>
  formatter(timeZone, DATE_FIELDS, 'en-CA').format(moment)

const words = (date: LocalDate, options: Intl.DateTimeFormatOptions) =>
  formatter('UTC', options).format(new Date(utc(date)))

/** "Tuesday, November 24". */
export const dateInWords = (date: LocalDate) =>
  words(date, { weekday: 'long', month: 'long', day: 'numeric' })

/** "Tue". */
export const shortWeekday = (date: LocalDate) => words(date, { weekday: 'short' })

/** "Nov 24". */
export const shortDate = (date: LocalDate) => words(date, { month: 'short', day: 'numeric' })

/** "November 23 – 29, 2026", "November 30 – December 6, 2026". */
export function weekInWords(monday: LocalDate): string {
  const sunday = addDays(monday, 6)
  const month = (date: LocalDate) => words(date, { month: 'long' })
  const day = (date: LocalDate) => words(date, { day: 'numeric' })
  const year = (date: LocalDate) => date.slice(0, 4)
  const first = year(monday) === year(sunday) ? '' : `, ${year(monday)}`
  const second = month(monday) === month(sunday) ? '' : `${month(sunday)} `
  return `${month(monday)} ${day(monday)}${first} – ${second}${day(sunday)}, ${year(sunday)}`
}
