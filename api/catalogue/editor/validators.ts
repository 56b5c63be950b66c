import vine from '@vinejs/vine'
import { READABLE_LINE } from '#api/core/readable'
import { AGE_GROUPS } from '../catalogue.js'
import { ALIAS, LINE, MOST_ALIASES, SENTENCE } from '../file/read_parts.js'

/** What is left out stays as it is. Nobody may write what the data file could not say. */
export const serviceChangeValidator = vine.create({
  name: vine.string().trim().minLength(2).maxLength(60).regex(LINE).regex(READABLE_LINE).optional(),
  summary: vine
    .string()
    .trim()
    .minLength(10)
    .maxLength(160)
    .regex(SENTENCE)
    .regex(READABLE_LINE)
    .optional(),
  aliases: vine
    .array(vine.string().trim().maxLength(40).regex(ALIAS).regex(READABLE_LINE))
    .maxLength(MOST_ALIASES)
    .optional(),
  age_groups: vine.array(vine.enum(AGE_GROUPS)).minLength(1).maxLength(4).distinct().optional(),
  online_capable: vine.boolean({ strict: true }).optional(),
  needs_certification: vine.boolean({ strict: true }).optional(),
})

export const retirementValidator = vine.create({
  reason: vine.string().trim().minLength(3).maxLength(500).regex(READABLE_LINE),
})
