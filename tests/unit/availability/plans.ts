import { dayFromWindows, type Window } from '#api/availability/plan/windows'
import type { Day, Tag } from '#api/availability/plan/day_bits'
import type { FreeTime } from '#api/availability/free_time/free_starts'
import { scheduleOf } from '#api/availability/plan/schedule'
import { boroughWayMinutes } from '#api/availability/free_time/borough_ways'
import { DEFAULT_BUFFERS, PLATFORM_NOTICE_MINUTES } from '#api/availability/free_time/terms'
import type { Terms } from '#api/availability/free_time/terms'

/** `09:00-12:00 14:00-24:00`, all good for one thing. */
export const dayOf = (times: string, tag: Tag = 'any'): Day =>
  dayFromWindows(
    times
      .split(' ')
      .filter(Boolean)
      .map((text) => windowOf(text, tag))
  )

function windowOf(text: string, tag: Tag): Window {
  const [start, end] = text.split('-')
  return { start, end, tag }
}

export const TERMS: Terms = {
  platformNoticeMinutes: PLATFORM_NOTICE_MINUTES,
  minAdvanceBookingHours: 0,
  ...DEFAULT_BUFFERS,
  overnightRule: true,
  wayMinutes: boroughWayMinutes,
}

export const NO_NOTICE = {
  online: 0,
  instructor_location: 0,
  student_location: 0,
  neutral_location: 0,
}

interface Question {
  zone?: string
  /** By date, as `dayOf` reads them. */
  days: Record<string, string | Day>
  busy?: FreeTime['busy']
  lesson?: Partial<FreeTime['lesson']>
  terms?: Partial<Terms>
  /** With its offset; long before all else unless said. */
  now?: string
}

export function ask({ zone = 'America/New_York', days, busy = [], ...rest }: Question): FreeTime {
  const plans = Object.entries(days).map(
    ([date, day]) => [date, typeof day === 'string' ? dayOf(day) : day] as const
  )
  return {
    schedule: scheduleOf({ zone, days: new Map(plans) }),
    busy,
    lesson: { format: 'online', durationMinutes: 60, place: null, ...rest.lesson },
    terms: { ...TERMS, ...rest.terms },
    now: Date.parse(rest.now ?? '2020-01-01T12:00:00Z'),
  }
}
