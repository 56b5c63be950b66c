import { DAY_MS, dayNumber, type LocalDate } from '#api/core/local_date'
import { currentMarket } from '#api/core/market'
import { reachOf, type BusySpan, type Reach } from '../free_time/busy_spans.js'
import type { Format } from '#api/instructors/offerings/format'
import { freeDays, HORIZON_DAYS, SHOWN_DAYS, type FreeDay } from '../free_time/free_days.js'
import { nextFreeStarts } from '../free_time/next_free_starts.js'
import { startOfDay } from '../local_time/local_day.js'
import { busyDuring } from '../saved/busy_sources.js'
import { readHours } from '../saved/hours_queries.js'
import type { Shown } from './shown_queries.js'
import { wantedLesson, type LessonWish } from './wanted_lesson.js'

export interface FreeDaysWish extends LessonWish {
  /** The first date wanted; today unless said, and where it is over. */
  from?: LocalDate
  days?: number
}

export interface FreeView {
  /** Whose dates these are: the viewer's online, the city's in person. */
  zone: string
  lesson: { format: Format; durationMinutes: number } | null
  /** The first free start of all, ms. */
  next: number | null
  days: FreeDay[]
}

/** Between which instants the dates wanted lie, whatever the zone. */
export function reachOfDates({ from, days = SHOWN_DAYS }: FreeDaysWish, now: number): Reach {
  const first = from ? Math.max(now, dayNumber(from) * DAY_MS) : now
  return { from: first - DAY_MS, until: first + (days + 1) * DAY_MS }
}

/**
 * When an instructor could give a lesson, by date.
 *
 * @param shown as far as `reachOfDates` of the wish
 * @param viewerZone the instructor's when nobody knows the viewer's
 * @throws Refusal 422 for a lesson that is not offered
 */
export async function findFreeDays(
  shown: Shown,
  wish: FreeDaysWish,
  viewerZone: string | null,
  now: number
): Promise<FreeView> {
  const { userId, hours, reach } = shown
  const lesson = wantedLesson(shown.lessons, wish)
  const zone =
    lesson && lesson.format !== 'online'
      ? (await currentMarket()).zone
      : (viewerZone ?? hours.schedule.zone)
  if (!lesson) return { zone, lesson, next: null, days: [] }

  const question = { lesson: { ...lesson, place: null }, now }
  const busy = await busyOf(userId, reach, lesson)
  const days = freeDays({ ...question, ...hours, busy }, zone, wish.from, wish.days)
  const isFromNow = !wish.from || startOfDay(zone, dayNumber(wish.from)) <= now
  const found = isFromNow ? days.flatMap(({ starts }) => starts)[0] : undefined
  if (found !== undefined) return { zone, lesson, next: found, days }

  const horizon = { from: now, until: now + (HORIZON_DAYS + 1) * DAY_MS }
  const [all, allBusy] = await Promise.all([
    readHours([userId], horizon),
    busyOf(userId, horizon, lesson),
  ])
  const [next = null] = nextFreeStarts({ ...question, ...all.get(userId)!, busy: allBusy }, zone)
  return { zone, lesson, next, days }
}

async function busyOf(
  userId: string,
  { from, until }: Reach,
  { durationMinutes }: { durationMinutes: number }
): Promise<BusySpan[]> {
  const busy = await busyDuring([userId], reachOf(from, until, durationMinutes))
  return busy.get(userId) ?? []
}
