import vine from '@vinejs/vine'

const password = () => vine.string().maxLength(1_000)

export const deactivationValidator = vine.create({ password: password() })

export const deletionValidator = vine.create({
  password: password(),
  /** Of the second factor, where there is one. */
  code: vine.string().trim().maxLength(20).optional(),
  /** Typed out: nothing else here cannot be undone. */
  confirm: vine.literal('DELETE'),
})
