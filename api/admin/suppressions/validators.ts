import vine from '@vinejs/vine'
import { email } from '#api/accounts/validators'

export const suppressionValidator = vine.create({
  address: email(),
  note: vine.string().trim().minLength(1).maxLength(500).optional(),
})

export const removalValidator = vine.create({
  reason: vine.string().trim().minLength(3).maxLength(500),
})
