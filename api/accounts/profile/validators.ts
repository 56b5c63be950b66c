import vine from '@vinejs/vine'
import { IANAZone } from 'luxon'
import { READABLE_LINE } from '#api/core/readable'
import { personName } from '../validators.js'
import { readPhone } from './phone.js'

const phoneRule = vine.createRule<undefined>((value, _, field) => {
  if (typeof value !== 'string') return
  const phone = readPhone(value)
  if (phone) field.mutate(phone, field)
  else field.report('This is not a telephone number we know how to dial.', 'phone', field)
})

const zoneRule = vine.createRule<undefined>((value, _, field) => {
  if (typeof value === 'string' && IANAZone.isValidZone(value)) return
  field.report('Name a zone such as "America/New_York".', 'time_zone', field)
})

/** The whole profile: what is left out or null is taken away. */
export const profileValidator = vine.create({
  first_name: personName(),
  last_name: personName(),
  phone: vine.string().trim().maxLength(40).use(phoneRule()).nullable().optional(),
  zip: vine
    .string()
    .trim()
    .regex(/^\d{5}$/)
    .nullable()
    .optional(),
  time_zone: vine.string().maxLength(64).use(zoneRule()),
  pronouns: vine
    .string()
    .trim()
    .minLength(1)
    .maxLength(40)
    .regex(READABLE_LINE)
    .nullable()
    .optional(),
})
