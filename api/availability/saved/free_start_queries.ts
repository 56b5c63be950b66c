import { businessClock } from '#api/core/clock'
import { DAY_MS } from '#api/core/local_date'
import { reachOf } from '../free_time/busy_spans.js'
import type { Format } from '#api/instructors/offerings/format'
import { HORIZON_DAYS } from '../free_time/free_days.js'
import { nextFreeStarts } from '../free_time/next_free_starts.js'
import { busyDuring } from './busy_sources.js'
import { readHours } from './hours_queries.js'

/** A lesson that somebody may want of an instructor; one a person. */
export interface WantedStart {
  userId: string
  format: Format
  durationMinutes: number
}

interface Search {
  /** The business clock unless said, ms. */
  now?: number
  /** How many starts of each. */
  count?: number
  /** How many dates are looked through, the instructor's today included. */
  days?: number
}

/** Most have something free within these dates, and reading all of the horizon costs seven times as much. */
const NEAR_DAYS = 8

/**
 * The next free starts of many instructors, in order: one query for the hours of all in the coming days and
 * one for the hours further on of those with too little in them, each beside a question for what takes their
 * time. Who has none has an empty list. The place of a lesson in person is not known yet.
 *
 * @returns instants in ms, by user
 */
export async function nextStartsOf(
  wanted: readonly WantedStart[],
  { now = businessClock.now().toMillis(), count = 3, days = HORIZON_DAYS }: Search = {}
): Promise<Map<string, number[]>> {
  const near = await startsWithin(wanted, { now, count, days: Math.min(days, NEAR_DAYS) })
  if (days <= NEAR_DAYS) return near
  const lacking = wanted.filter(({ userId }) => near.get(userId)!.length < count)
  return new Map([...near, ...(await startsWithin(lacking, { now, count, days }))])
}

async function startsWithin(
  wanted: readonly WantedStart[],
  { now, count, days }: Required<Search>
): Promise<Map<string, number[]>> {
  if (wanted.length === 0) return new Map()
  const userIds = wanted.map(({ userId }) => userId)
  const until = now + (days + 1) * DAY_MS
  const longest = Math.max(...wanted.map(({ durationMinutes }) => durationMinutes))
  const [hours, busy] = await Promise.all([
    readHours(userIds, { from: now, until }),
    busyDuring(userIds, reachOf(now, until, longest)),
  ])
  return new Map(
    wanted.map(({ userId, format, durationMinutes }) => {
      const { schedule, terms } = hours.get(userId)!
      const lesson = { format, durationMinutes, place: null }
      const question = { schedule, terms, lesson, busy: busy.get(userId) ?? [], now }
      return [userId, nextFreeStarts(question, schedule.zone, count, now, days)]
    })
  )
}
