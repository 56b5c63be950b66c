import vine from '@vinejs/vine'
import { READABLE_TEXT } from '#api/core/readable'

export const noteValidator = vine.create({
  body: vine.string().trim().minLength(3).maxLength(2_000).regex(READABLE_TEXT),
})
