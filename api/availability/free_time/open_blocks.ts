import { BlockRow } from '#api/availability/free_time/block_row'
import { BLOCK_MS, TAGS, type Day } from '#api/availability/plan/day_bits'
import { GOOD_FOR } from '#api/availability/free_time/formats'
import { FORMATS, type Format } from '#api/instructors/offerings/format'
import { localDate } from '#api/core/local_date'
import { segmentsOf, startOfDay, type Segment } from '#api/availability/local_time/local_day'
import type { Schedule } from '#api/availability/plan/schedule'

/** For every byte of tags, which of its four blocks are good for a format. */
const GOOD: Record<Format, Uint8Array> = Object.fromEntries(
  FORMATS.map((format) => [
    format,
    Uint8Array.from({ length: 256 }, (_, byte) => good(format, byte)),
  ])
) as Record<Format, Uint8Array>

function good(format: Format, byte: number): number {
  const isGood = (place: number) => GOOD_FOR[format].includes(TAGS[(byte >> (place * 2)) & 3])
  return [0, 1, 2, 3].reduce((bits, place) => bits | (Number(isGood(place)) << place), 0)
}

/** Real time in which an instructor would give lessons of a format. */
export interface OpenBlocks {
  row: BlockRow
  /** The instant block 0 of the row begins, ms. */
  origin: number
}

/** The local dates from one to another, both included, laid end to end as they happen. */
export function openBlocks(
  { zone, dayOn }: Schedule,
  format: Format,
  firstDay: number,
  lastDay: number
): OpenBlocks {
  const origin = startOfDay(zone, firstDay)
  const row = new BlockRow((startOfDay(zone, lastDay + 1) - origin) / BLOCK_MS)
  for (let day = firstDay; day <= lastDay; day++) {
    const plan = dayOn(localDate(day))
    if (!plan) continue
    for (const segment of segmentsOf(zone, day)) {
      layDown(row, (segment.startsAt - origin) / BLOCK_MS, plan, segment, GOOD[format])
    }
  }
  return { row, origin }
}

function layDown(
  row: BlockRow,
  at: number,
  { bits, tags }: Day,
  { block, blocks }: Segment,
  good: Uint8Array
): void {
  const end = block + blocks
  for (let start = block & ~7; start < end; start += 8) {
    const n = start >> 3
    const lead = Math.max(0, block - start)
    const within = 255 >> Math.max(0, start + 8 - end)
    const byte = bits[n] & (good[tags[2 * n]] | (good[tags[2 * n + 1]] << 4)) & within
    row.lay(byte >> lead, at + start + lead - block)
  }
}
