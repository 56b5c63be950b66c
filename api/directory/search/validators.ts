import vine from '@vinejs/vine'
import { READABLE_LINE } from '#api/core/readable'

export const MOST_LISTED = 40

/** Empty is as good as absent: so a form without scripts sends what nobody chose. */
const slug = () =>
  vine
    .string()
    .maxLength(100)
    .regex(/^[a-z0-9-]*$/)
    .optional()

export const searchValidator = vine.create({
  category: slug(),
  service: slug(),
  neighborhood: slug(),
  q: vine.string().trim().maxLength(100).regex(READABLE_LINE).optional(),
  limit: vine.number().withoutDecimals().range([1, MOST_LISTED]).optional(),
  cursor: vine.string().maxLength(200).optional(),
})
