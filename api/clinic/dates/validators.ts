import vine from '@vinejs/vine'
import { instantText } from '#api/core/instant_text'
import { READABLE_LINE, READABLE_TEXT } from '#api/core/readable'
import { CLINIC_LIMITS } from '../clinic_date.js'

const { minutes, capacity, place, link, notes } = CLINIC_LIMITS

const whole = ({ min, max }: { min: number; max: number }) =>
  vine.number({ strict: true }).withoutDecimals().range([min, max])

const words = () => ({
  place: vine.string().trim().maxLength(place).regex(READABLE_LINE).nullable().optional(),
  link: vine
    .string()
    .trim()
    .maxLength(link)
    .url({ protocols: ['https'], require_protocol: true })
    .regex(READABLE_LINE)
    .nullable()
    .optional(),
  notes: vine.string().trim().maxLength(notes).regex(READABLE_TEXT).nullable().optional(),
})

export const clinicValidator = vine.create({
  starts_at: instantText(),
  minutes: whole(minutes),
  capacity: whole(capacity),
  ...words(),
})

/** What is left out stays as it is. */
export const clinicChangeValidator = vine.create({
  starts_at: instantText().optional(),
  minutes: whole(minutes).optional(),
  capacity: whole(capacity).optional(),
  ...words(),
})

export const cancellationValidator = vine.create({
  reason: vine.string().trim().minLength(3).maxLength(500).regex(READABLE_LINE),
})
