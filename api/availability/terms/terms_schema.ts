import { count, flag, named, object } from '#api/core/schemas'

const minutes = { ...count, description: 'Minutes between two lessons' }

export const termsSchema = named(
  'BookingTerms',
  object({
    min_advance_booking_hours: { ...count, description: 'The platform’s notice counts if longer' },
    buffer_minutes: minutes,
    travel_buffer_minutes: { ...minutes, description: 'As before, when either of them travels' },
    overnight_protection: flag,
    version: { ...count, description: '0 before the first save' },
  })
)
