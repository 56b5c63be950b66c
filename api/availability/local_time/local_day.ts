import { BLOCK_MS, BLOCKS } from '#api/availability/plan/day_bits'
import { DAY_MS, MINUTE_MS } from '#api/core/local_date'
import { offsetAt, stretchesAround } from '#api/availability/local_time/zone_stretches'

/** Blocks of a local date that follow each other in real time as they do on the wall. */
export interface Segment {
  block: number
  blocks: number
  /** The instant the first of them begins, ms. */
  startsAt: number
}

/**
 * A local date as real time. A block that a switch leaps over is in no segment; one that a switch repeats
 * is where it happens first. On most dates that is one segment of 288 blocks.
 */
export function segmentsOf(zone: string, day: number): Segment[] {
  const midnight = day * DAY_MS
  const segments: Segment[] = []
  let reached = 0
  for (const { from, until, offset } of stretchesAround(zone, midnight)) {
    const first = Math.max(reached, Math.ceil((from + offset - midnight) / BLOCK_MS))
    const last = Math.min(BLOCKS, Math.floor((until + offset - midnight) / BLOCK_MS))
    if (first >= last) continue
    segments.push({
      block: first,
      blocks: last - first,
      startsAt: midnight - offset + first * BLOCK_MS,
    })
    reached = last
  }
  return segments
}

/**
 * The instant at which a wall in the zone first shows this minute of the date (0 to 1439), or, where it is
 * leapt over, the next one that it shows.
 */
export function instantOf(zone: string, day: number, minute: number): number {
  const block = (minute * MINUTE_MS) / BLOCK_MS
  for (const { block: first, blocks, startsAt } of segmentsOf(zone, day)) {
    if (block < first + blocks) return startsAt + Math.max(0, block - first) * BLOCK_MS
  }
  return startOfDay(zone, day + 1)
}

/** When the date begins: not everywhere and always at 00:00. */
export const startOfDay = (zone: string, day: number): number => instantOf(zone, day, 0)

/** What a wall in the zone shows: the number of the date, and minutes since its midnight. */
export function localTime(zone: string, at: number): { day: number; minute: number } {
  const shown = at + offsetAt(zone, at)
  const day = Math.floor(shown / DAY_MS)
  return { day, minute: (shown - day * DAY_MS) / MINUTE_MS }
}

/** The date a wall in the zone shows. */
export const dayAt = (zone: string, at: number): number => localTime(zone, at).day
