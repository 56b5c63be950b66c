import type { ClockSwitch } from './clock_switch.ts'
import type { Cell } from './cells.ts'
import { BLOCK_MINUTES, hoursOf, runsOf, type Day, type Paint } from './day.ts'

export const PAINT_WORDS: Record<NonNullable<Cell> | 'none', string> = {
  any: 'any lesson',
  online_only: 'online only',
  no_travel: 'no travel',
  partly: 'partly free',
  none: 'not free',
}

export const paintInWords = (paint: Cell): string => PAINT_WORDS[paint ?? 'none']

/** Minutes since midnight on the wall: 540 → "9 AM", 570 → "9:30 AM", 1440 → "midnight". */
export function clockInWords(minutes: number): string {
  if (minutes === 24 * 60) return 'midnight'
  const hours = Math.floor(minutes / 60)
  const past = minutes % 60
  const shown = past ? `:${String(past).padStart(2, '0')}` : ''
  return `${hours % 12 || 12}${shown} ${hours < 12 ? 'AM' : 'PM'}`
}

export const spanInWords = (from: number, until: number): string =>
  `${clockInWords(from)} to ${clockInWords(until)}`

export const count = (number: number, unit: string): string =>
  `${number.toLocaleString('en-US')} ${unit}${number === 1 ? '' : 's'}`

/** "7.5 h", "10 min", and a dash for a day on which nothing is free. */
export function hoursInWords(day: Day): string {
  const hours = hoursOf(day)
  if (hours === 0) return '–'
  return hours < 1 ? `${Math.round(hours * 60)} min` : `${Math.round(hours * 10) / 10} h`
}

/** "9 AM to 12 PM, any lesson; 2 PM to 3 PM, online only". */
export function dayInWords(day: Day): string {
  const minutes = (block: number) => block * BLOCK_MINUTES
  const runs = runsOf(day).map(
    ({ from, until, tag }) => `${spanInWords(minutes(from), minutes(until))}, ${paintInWords(tag)}`
  )
  return runs.join('; ') || 'not free'
}

export function strokeInWords(where: string, paint: Paint): string {
  return paint ? `${where}: free for ${paintInWords(paint)}.` : `${where}: not free.`
}

/** What setting the clocks means for what one paints. */
export function switchInWords({ kind, from, until }: ClockSwitch): string {
  const span = spanInWords(from, until)
  return kind === 'skips'
    ? `Clocks go forward: ${span} does not exist on this day, and nobody can book it.`
    : `Clocks go back: ${span} comes twice. Lessons are offered the first time only.`
}

/** What came of saving. */
export function savedInWords(changed: number, past: number): string {
  const kept =
    past === 0
      ? ''
      : ` ${count(past, 'day')} in the past ${past === 1 ? 'was' : 'were'} left alone.`
  if (changed === 0) return `Nothing changed: everything was saved like this already.${kept}`
  return `Saved: ${count(changed, 'day')} changed.${kept}`
}
