import type { Place } from '#api/availability/free_time/busy_spans'
import type { Format } from '#api/instructors/offerings/format'

/** Under which conditions an instructor's free time can be taken. */
export interface Terms {
  /** Of the platform, for each format. */
  platformNoticeMinutes: Record<Format, number>
  /** The instructor's own. The longer notice counts. */
  minAdvanceBookingHours: number
  /** Between two lessons when neither travels. */
  plainBufferMinutes: number
  /** Between two lessons when either travels. */
  travelBufferMinutes: number
  /** Whether the night keeps the coming morning from being taken. */
  overnightRule: boolean
  /** The way from one place to another. */
  wayMinutes: (from: Place, to: Place) => number
}

export const PLATFORM_NOTICE_MINUTES: Record<Format, number> = {
  online: 60,
  instructor_location: 60,
  student_location: 180,
  neutral_location: 180,
}

/** In minutes, unless the instructor chooses others. */
export const DEFAULT_BUFFERS = { plainBufferMinutes: 15, travelBufferMinutes: 60 }
/** What an instructor may choose for either buffer, in minutes. */
export const BUFFER_RANGE = { min: 10, max: 120 }

export const noticeMinutes = (terms: Terms, format: Format): number =>
  Math.max(terms.platformNoticeMinutes[format], terms.minAdvanceBookingHours * 60)
