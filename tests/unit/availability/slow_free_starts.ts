import type { FreeTime } from '#api/availability/free_time/free_starts'
import { DAY, firstShowings, HOUR, wallAt, written } from './slow_wall.js'

const MINUTE = 60_000

/** Clocks have never gone back by more. */
const LONGEST_REPEAT = 3 * HOUR

/**
 * When a lesson can begin, found out the long way: every minute of every lesson is looked up on the wall,
 * and every rule is asked of every start in the words it is written in.
 */
export function slowFreeStarts(question: FreeTime, from: number, until: number): number[] {
  const { schedule, lesson } = question
  const length = lesson.durationMinutes * MINUTE
  const first = firstShowings(schedule.zone, from - LONGEST_REPEAT, until + length)
  const starts: number[] = []
  for (let at = Math.ceil(from / MINUTE) * MINUTE; at < until; at += MINUTE) {
    if (wallAt(schedule.zone, at).minute % 15 !== 0) continue
    if (!isFreeThroughout(question, first, at, at + length)) continue
    if (!isAnnouncedInTime(question, at)) continue
    if (isAsleep(question, at)) continue
    if (question.busy.some((span) => !fitsBeside(question, span, at, at + length))) continue
    starts.push(at)
  }
  return starts
}

function isFreeThroughout(
  { schedule, lesson }: FreeTime,
  first: Map<string, number>,
  start: number,
  end: number
): boolean {
  for (let at = start; at < end; at += MINUTE) {
    const shown = wallAt(schedule.zone, at)
    if (first.get(written(shown)) !== at) return false
    const day = schedule.dayOn(shown.date)
    if (!day) return false
    const block = Math.floor((shown.hour * 60 + shown.minute) / 5)
    if (!((day.bits[Math.floor(block / 8)] >> (block % 8)) & 1)) return false
    const tag = (day.tags[Math.floor(block / 4)] >> ((block % 4) * 2)) & 3
    if (tag === 1 && lesson.format !== 'online') return false
    if (tag === 2 && goesOut(lesson.format)) return false
  }
  return true
}

const goesOut = (format: string) => format === 'student_location' || format === 'neutral_location'

function isAnnouncedInTime({ terms, lesson, now }: FreeTime, start: number): boolean {
  const platform = terms.platformNoticeMinutes[lesson.format] * MINUTE
  return start - now >= platform && start - now >= terms.minAdvanceBookingHours * HOUR
}

function isAsleep({ terms, schedule, lesson, now }: FreeTime, start: number): boolean {
  if (!terms.overnightRule) return false
  const wall = wallAt(schedule.zone, now)
  const then = wallAt(schedule.zone, start)
  const opens = goesOut(lesson.format) ? 11 : 9
  if (wall.hour >= 20) return then.date === dateAfter(wall.date) && then.hour < opens
  if (wall.hour < 8) return then.date === wall.date && then.hour < opens
  return false
}

function dateAfter(date: string): string {
  return new Date(Date.parse(date) + DAY).toISOString().slice(0, 10)
}

function fitsBeside(
  { terms, lesson }: FreeTime,
  span: FreeTime['busy'][number],
  start: number,
  end: number
): boolean {
  const anyTravels = span.travels || goesOut(lesson.format)
  const buffer = anyTravels ? terms.travelBufferMinutes : terms.plainBufferMinutes
  let wayThere = 0
  let wayBack = 0
  if (lesson.format !== 'online' && lesson.place && span.place) {
    wayThere = terms.wayMinutes(span.place, lesson.place)
    wayBack = terms.wayMinutes(lesson.place, span.place)
  }
  const comesAfter =
    start >= span.endsAt + buffer * MINUTE && start >= span.endsAt + wayThere * MINUTE
  const comesBefore =
    end + buffer * MINUTE <= span.startsAt && end + wayBack * MINUTE <= span.startsAt
  return comesAfter || comesBefore
}
