import { blockOf, BLOCK_MINUTES, type Tag } from '@/features/calendar/week/day.ts'
import { dollars } from '@/lib/money.ts'
import { paintInWords, spanInWords } from '@/features/calendar/week/words.ts'

interface Window {
  start: string
  end: string
  tag: Tag
}

const DAY_BLOCKS = 288

/** A stretch of free time on the line of a day: where it lies, in percent, and what it is. */
export interface Stretch {
  left: number
  width: number
  tag: Tag
  words: string
}

export const stretchesOf = (windows: readonly Window[]): Stretch[] =>
  windows.map(({ start, end, tag }) => {
    const [from, until] = [blockOf(start), blockOf(end)]
    return {
      left: percent(from),
      width: percent(until - from),
      tag,
      words: `${spanInWords(from * BLOCK_MINUTES, until * BLOCK_MINUTES)}, ${paintInWords(tag)}`,
    }
  })

/** How far the day is gone on the instructor's wall, in percent. */
export function nowOnLine(timeZone: string, now = new Date()): number {
  const time = now.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
  return percent(blockOf(time))
}

const percent = (blocks: number) => Math.round((blocks / DAY_BLOCKS) * 1_000) / 10

/** "$80", "$80–$95": what an hour costs, over all formats. */
export function hourlyInWords(rates: readonly { hourly_rate_cents: number }[]): string {
  const cents = rates.map(({ hourly_rate_cents: rate }) => rate)
  const [least, most] = [Math.min(...cents), Math.max(...cents)]
  return least === most ? dollars(least) : `${dollars(least)}–${dollars(most)}`
}

/** "Tuesday, November 24 at 9:00 AM EST": a start, in the zone in which it is meant. */
export const startInWords = (iso: string, timeZone: string): string =>
  new Date(iso).toLocaleString('en-US', {
    ...{ timeZone, weekday: 'long', month: 'long', day: 'numeric' },
    ...{ hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
  })
