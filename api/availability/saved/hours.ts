import { localDate } from '#api/core/local_date'
import { boroughWayMinutes } from '../free_time/borough_ways.js'
import { PLATFORM_NOTICE_MINUTES, type Terms } from '../free_time/terms.js'
import { BITS_BYTES, TAGS_BYTES, type Day } from '../plan/day_bits.js'
import { scheduleOf, type Schedule } from '../plan/schedule.js'

/** When somebody teaches and under which conditions, ready for the question of when they are free. */
export interface Hours {
  schedule: Schedule
  terms: Terms
}

/** All of it as one row: the days as numbers since 1970, their bytes one after the other. */
export interface HoursRow {
  user_id: string
  time_zone: string
  min_advance_booking_hours: number
  buffer_minutes: number
  travel_buffer_minutes: number
  overnight_protection: boolean
  days: number[] | null
  bits: Buffer | null
  tags: Buffer | null
  vacations: { from: string; to: string }[] | null
}

export function toHours(row: HoursRow): Hours {
  return {
    schedule: scheduleOf({
      zone: row.time_zone,
      days: new Map((row.days ?? []).map((day, n) => [localDate(day), dayIn(row, n)])),
      vacations: row.vacations ?? [],
    }),
    terms: {
      platformNoticeMinutes: PLATFORM_NOTICE_MINUTES,
      minAdvanceBookingHours: row.min_advance_booking_hours,
      plainBufferMinutes: row.buffer_minutes,
      travelBufferMinutes: row.travel_buffer_minutes,
      overnightRule: row.overnight_protection,
      wayMinutes: boroughWayMinutes,
    },
  }
}

/** A view of the row's bytes: sixty days of twenty people are not worth copying. */
const dayIn = ({ bits, tags }: HoursRow, n: number): Day => ({
  bits: bits!.subarray(n * BITS_BYTES, (n + 1) * BITS_BYTES),
  tags: tags!.subarray(n * TAGS_BYTES, (n + 1) * TAGS_BYTES),
})
