import vine from '@vinejs/vine'
import { sevenDays } from '../editing/validators.js'
import { BUFFER_RANGE } from '../free_time/terms.js'
import { MOST_ADVANCE_HOURS } from './booking_terms.js'

const whole = (min: number, max: number) =>
  vine.number({ strict: true }).withoutDecimals().range([min, max])

const buffer = () => whole(BUFFER_RANGE.min, BUFFER_RANGE.max)

export const bookingTermsValidator = vine.create({
  min_advance_booking_hours: whole(0, MOST_ADVANCE_HOURS),
  buffer_minutes: buffer(),
  travel_buffer_minutes: buffer(),
  overnight_protection: vine.boolean({ strict: true }),
})

export const patternValidator = vine.create({ days: sevenDays() })
