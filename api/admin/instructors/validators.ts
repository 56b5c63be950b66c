import vine from '@vinejs/vine'
import { READABLE_TEXT } from '#api/core/readable'

const reason = () => vine.string().trim().minLength(3).maxLength(500).regex(READABLE_TEXT)

export const hidingValidator = vine.create({ reason: reason() })

/** Without the id, whatever keeps the profile back now is meant. */
export const hidingEndValidator = vine.create({
  reason: reason(),
  hiding_id: vine.string().trim().fixedLength(26).optional(),
})
