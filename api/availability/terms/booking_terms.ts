import { DEFAULT_BUFFERS } from '../free_time/terms.js'

/** Under which conditions an instructor lets their time be taken. */
export interface BookingTerms {
  /** Hours; where the platform's notice is longer, that counts. */
  min_advance_booking_hours: number
  /** Between two lessons when neither travels. */
  buffer_minutes: number
  /** Between two lessons when either travels; never the shorter one. */
  travel_buffer_minutes: number
  /** Whether the night keeps the coming morning from being taken. */
  overnight_protection: boolean
}

/** Two weeks: longer, and nothing would be left to show. */
export const MOST_ADVANCE_HOURS = 336

/** What holds of somebody who has not chosen: version 0. */
export const USUAL_TERMS: BookingTerms & { version: number } = {
  min_advance_booking_hours: 0,
  buffer_minutes: DEFAULT_BUFFERS.plainBufferMinutes,
  travel_buffer_minutes: DEFAULT_BUFFERS.travelBufferMinutes,
  overnight_protection: true,
  version: 0,
}
