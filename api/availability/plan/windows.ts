import { unprocessable } from '#api/core/errors'
import {
  BLOCK_MINUTES,
  BLOCKS,
  isFree,
  newDay,
  paint,
  tagAt,
  type Day,
  type Tag,
} from '#api/availability/plan/day_bits'

/** Free from `start` on until just before `end`, as a wall shows it: `09:00`, `24:00` for the end of a day. */
export interface Window {
  start: string
  end: string
  tag: Tag
}

const TIME = /^(?:([01]\d|2[0-3]):([0-5][05])|24:00)$/

/**
 * The day that windows describe, in any order. Those that touch become one.
 *
 * @param field where the windows stand in the request
 * @throws Refusal 422 `invalid` naming the window: no time of day on five minutes, an end that is not
 *   after its start, two that overlap
 */
export function dayFromWindows(windows: readonly Window[], field = 'windows'): Day {
  const day = newDay()
  for (const [n, { start, end, tag }] of windows.entries()) {
    const from = blockOf(start, `${field}.${n}.start`)
    const until = blockOf(end, `${field}.${n}.end`)
    if (until <= from) {
      throw unprocessable(`${field}.${n}.end`, 'after', 'A window ends after it starts.')
    }
    for (let block = from; block < until; block++) {
      if (!isFree(day, block)) continue
      throw unprocessable(`${field}.${n}`, 'overlap', `${start}–${end} overlaps another window.`)
    }
    paint(day, from, until, tag)
  }
  return day
}

/** The free time of a day in as few windows as there can be, from morning to night. */
export function windowsOf(day: Day): Window[] {
  const windows: Window[] = []
  for (let block = 0; block < BLOCKS; block++) {
    const tag = tagAt(day, block)
    if (!tag) continue
    const last = windows.at(-1)
    if (last?.end === timeOf(block) && last.tag === tag) last.end = timeOf(block + 1)
    else windows.push({ start: timeOf(block), end: timeOf(block + 1), tag })
  }
  return windows
}

function blockOf(time: string, field: string): number {
  const parts = TIME.exec(time)
  if (!parts) {
    throw unprocessable(field, 'time', 'Times are written 09:05, on five minutes, up to 24:00.')
  }
  const [, hours = '24', minutes = '0'] = parts
  return (Number(hours) * 60 + Number(minutes)) / BLOCK_MINUTES
}

function timeOf(block: number): string {
  const minutes = block * BLOCK_MINUTES
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
