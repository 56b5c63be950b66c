import { DateTime } from 'luxon'
import { businessClock } from '#api/core/clock'
import { dayNumber, localDate, type LocalDate } from '#api/core/local_date'
import { mondayOf } from '#api/availability/plan/week'
import { bodyOf, givenSignedIn, withMatch } from '#tests/functional/own_account/desk'
import type { Browser } from '#tests/functional/accounts/calls'

export const PATH = '/instructor/availability'

export interface WindowSaid {
  start: string
  end: string
  tag: string
}

export interface WeekSaid {
  week: string
  today: string
  days: { date: string; windows: WindowSaid[] }[]
  days_changed: number
  days_past: number
}

export const window = (start: string, end: string, tag = 'any'): WindowSaid => ({ start, end, tag })
export const MORNING = [window('09:00', '12:00')]
export const EVENING = [window('17:00', '20:30', 'online_only')]

/** The date in New York, where instructors of tests live unless they say otherwise. */
export const today = (): LocalDate =>
  DateTime.fromMillis(businessClock.now().toMillis(), { zone: 'America/New_York' }).toISODate()!

export const after = (date: LocalDate, days: number): LocalDate => localDate(dayNumber(date) + days)

/** The Monday of a week none of whose days is over. */
export const nextMonday = (): LocalDate => after(mondayOf(today()), 7)

/** Moves the business to this moment of New York, until the test resets the database. */
export function moveTo(wall: string): void {
  const at = DateTime.fromISO(wall, { zone: 'America/New_York' }).toMillis()
  businessClock.shift(at - Date.now())
}

export const readWeek = (browser: Browser, week: LocalDate) =>
  browser.call('GET', `${PATH}?week=${week}`)

export const saveWeek = (
  browser: Browser,
  week: LocalDate,
  etag: string,
  days: Record<LocalDate, WindowSaid[]>
) =>
  withMatch(browser, 'PUT', `${PATH}?week=${week}`, etag, {
    days: Object.entries(days).map(([date, windows]) => ({ date, windows })),
  })

export const etagOf = (answer: { headers: Headers }) => answer.headers.get('etag')!

export const weekIn = (answer: { body: Record<string, unknown> }) =>
  answer.body as unknown as WeekSaid

export { bodyOf, givenSignedIn }
