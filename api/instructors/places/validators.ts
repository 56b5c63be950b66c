import vine from '@vinejs/vine'
import { READABLE_LINE } from '#api/core/readable'
import { knownZip } from '#api/geography/validators'

const line = (most: number) => vine.string().trim().maxLength(most).regex(READABLE_LINE)

/** The whole place: what is left out is taken away. Without a point it is found by its words. */
export const placeValidator = vine.create({
  name: line(60).minLength(2),
  street: line(120).minLength(3),
  unit: line(30).nullable().optional(),
  zip: vine.string().trim().maxLength(20).use(knownZip()),
  neighborhood: vine.string().trim().maxLength(80).nullable().optional(),
  point: vine
    .object({
      lat: vine.number({ strict: true }).range([-90, 90]),
      lng: vine.number({ strict: true }).range([-180, 180]),
    })
    .nullable()
    .optional(),
  /** The pin is right although the ZIP code is known for neighborhoods beside it. */
  keep_pin: vine.boolean({ strict: true }).optional(),
})
