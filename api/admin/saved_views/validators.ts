import vine from '@vinejs/vine'

const name = () =>
  vine
    .string()
    .trim()
    .minLength(1)
    .maxLength(60)
    .regex(/^[^\p{Cc}\p{Cf}\p{Cs}]+$/u)

/** A query as browsers write it: nothing but what may stand in an address. */
const params = () =>
  vine
    .string()
    .minLength(1)
    .maxLength(2_000)
    .regex(/^[\w.~%+=&*:,!'()@/?;$-]+$/)

export const viewValidator = vine.create({
  resource: vine.string().maxLength(60),
  name: name(),
  params: params(),
  shared: vine.boolean({ strict: true }).optional(),
  starred: vine.boolean({ strict: true }).optional(),
})

export const viewChangeValidator = vine.create({
  name: name().optional(),
  params: params().optional(),
  shared: vine.boolean({ strict: true }).optional(),
  position: vine.number({ strict: true }).withoutDecimals().range([-100_000, 100_000]).optional(),
  starred: vine.boolean({ strict: true }).optional(),
})
