import vine from '@vinejs/vine'

export const MOST_SERVICES = 1_000

/** What the public list takes; it has no other filters. */
export const serviceQueryValidator = vine.create({
  category: vine.string().maxLength(60).optional(),
  q: vine.string().trim().maxLength(100).optional(),
  limit: vine.number().withoutDecimals().range([1, MOST_SERVICES]).optional(),
  cursor: vine.string().maxLength(200).optional(),
})

/** The tree is always whole. */
export const noQueryValidator = vine.create({})
