import { BLOCK_MINUTES, BLOCK_MS } from '#api/availability/plan/day_bits'
import { reachOf, touches, type BusySpan, type Place } from '#api/availability/free_time/busy_spans'
import { travels } from '#api/availability/free_time/formats'
import type { Format } from '#api/instructors/offerings/format'
import { MINUTE_MS } from '#api/core/local_date'
import { dayAt } from '#api/availability/local_time/local_day'
import { openBlocks, type OpenBlocks } from '#api/availability/free_time/open_blocks'
import { asleepSpan } from '#api/availability/free_time/overnight'
import type { Schedule } from '#api/availability/plan/schedule'
import { noticeMinutes, type Terms } from '#api/availability/free_time/terms'

export interface Lesson {
  format: Format
  durationMinutes: number
  /** Where it is given in person; null online, and as long as nobody has said. */
  place: Place | null
}

/** What has to be known to say when somebody could take a lesson. */
export interface FreeTime {
  schedule: Schedule
  /** At least what touches `reachOf` the time asked about. */
  busy: readonly BusySpan[]
  lesson: Lesson
  terms: Terms
  /** The business clock, ms. */
  now: number
}

/** Students start on a quarter of an hour; every zone is whole quarters away from UTC. */
const QUARTER_MS = 15 * MINUTE_MS

/**
 * When a lesson can begin, from one instant until just before another, in order. A lesson takes so many
 * real minutes, whatever clocks do meanwhile, and may run past the end.
 *
 * @param from,until and the answer: instants in ms
 */
export function freeStarts(question: FreeTime, from: number, until: number): number[] {
  const { schedule, lesson, busy, now } = question
  const first = Math.max(from, earliestStart(question))
  if (first >= until) return []

  const length = lesson.durationMinutes * MINUTE_MS
  const open = openBlocks(
    schedule,
    lesson.format,
    dayAt(schedule.zone, first),
    dayAt(schedule.zone, until + length)
  )
  open.row.keepRuns(Math.ceil(lesson.durationMinutes / BLOCK_MINUTES))
  if (question.terms.overnightRule) {
    const asleep = asleepSpan(schedule.zone, now, travels(lesson.format))
    if (asleep) clearStarts(open, asleep.from, asleep.until)
  }
  const reach = reachOf(first, until, lesson.durationMinutes)
  for (const span of busy) {
    if (touches(span, reach)) keepApart(open, span, question)
  }
  return startsIn(open, first, until)
}

const earliestStart = ({ now, terms, lesson }: FreeTime) =>
  now + noticeMinutes(terms, lesson.format) * MINUTE_MS

/** Nothing starts so late before a span, or so soon after it, that buffer and way do not fit between. */
function keepApart(open: OpenBlocks, span: BusySpan, { lesson, terms }: FreeTime): void {
  const { plainBufferMinutes, travelBufferMinutes, wayMinutes } = terms
  const buffer = span.travels || travels(lesson.format) ? travelBufferMinutes : plainBufferMinutes
  const here = lesson.format === 'online' ? null : lesson.place
  const there = span.place
  const wayTo = here && there ? wayMinutes(here, there) : 0
  const wayFrom = here && there ? wayMinutes(there, here) : 0
  const before = lesson.durationMinutes + Math.max(buffer, wayTo)
  const after = Math.max(buffer, wayFrom)
  clearStarts(open, span.startsAt - before * MINUTE_MS + 1, span.endsAt + after * MINUTE_MS)
}

/** Clears the starts from one whole millisecond until just before another. */
function clearStarts({ row, origin }: OpenBlocks, from: number, until: number): void {
  row.clear(Math.ceil((from - origin) / BLOCK_MS), Math.ceil((until - origin) / BLOCK_MS))
}

function startsIn({ row, origin }: OpenBlocks, from: number, until: number): number[] {
  const starts: number[] = []
  for (let at = Math.ceil(from / QUARTER_MS) * QUARTER_MS; at < until; at += QUARTER_MS) {
    if (row.has((at - origin) / BLOCK_MS)) starts.push(at)
  }
  return starts
}
