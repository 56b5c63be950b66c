import vine from '@vinejs/vine'
import { AGE_GROUPS } from '#api/catalogue/catalogue'
import { READABLE_TEXT } from '#api/core/readable'
import { FORMATS } from './format.js'
import { DURATIONS, OFFERING_LIMITS, OFFERING_STATES } from './offering.js'

const words = (longest: number) =>
  vine.string().trim().minLength(1).maxLength(longest).regex(READABLE_TEXT).nullable().optional()

/** Values of filters; which there are is the catalogue's to say. */
const values = () => vine.array(vine.string().maxLength(40)).maxLength(40)

const rate = vine.object({
  format: vine.enum(FORMATS),
  hourly_rate_cents: vine
    .number({ strict: true })
    .withoutDecimals()
    .range([1, OFFERING_LIMITS.rate]),
})

const terms = {
  formats: vine.array(rate).minLength(1).maxLength(FORMATS.length).distinct('format'),
  durations: vine
    .array(vine.number({ strict: true }).in(DURATIONS))
    .minLength(1)
    .maxLength(DURATIONS.length),
  age_groups: vine.array(vine.enum(AGE_GROUPS)).maxLength(AGE_GROUPS.length).optional(),
  levels: values().optional(),
  selections: vine.record(values()).maxLength(20).optional(),
  description: words(OFFERING_LIMITS.description),
  equipment: words(OFFERING_LIMITS.equipment),
}

const slug = () => vine.string().maxLength(120)

export const offeringValidator = vine.create({ service: slug(), ...terms })

/** All of it: what is left out is taken away. */
export const offeringChangeValidator = vine.create({ service: slug().optional(), ...terms })

export const offeringOrderValidator = vine.create({
  offering_ids: vine
    .array(vine.string().fixedLength(26))
    .maxLength(OFFERING_LIMITS.live)
    .distinct(),
})

export const ownOfferingsQueryValidator = vine.create({
  state: vine.enum(OFFERING_STATES).optional(),
})
