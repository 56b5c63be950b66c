import type { Vacation } from '../terms/terms.ts'
import { dateInWords, shortDate, type LocalDate } from './dates.ts'

export type Away = readonly Pick<Vacation, 'from' | 'to' | 'note'>[]

export const isAway = (away: Away, date: LocalDate): boolean =>
  away.some(({ from, to }) => from <= date && date <= to)

/** What of it falls on some dates that follow each other. */
export const awayOn = (away: Away, dates: readonly LocalDate[]): Away =>
  away.filter(({ from, to }) => dates.some((date) => from <= date && date <= to))

/** "Tuesday, November 24", "Nov 24 – Dec 1 (at the sea)". */
export function awayInWords({ from, to, note }: Away[number]): string {
  const span = from === to ? dateInWords(from) : `${shortDate(from)} – ${shortDate(to)}`
  return note ? `${span} (${note})` : span
}

/** Said whenever somebody plans hours that nobody sees for now. */
export const HIDDEN_MEANWHILE =
  'Students do not see these hours while you are away. They are kept, and show again if you take the time off back.'
