import vine from '@vinejs/vine'
import { instantText } from '#api/core/instant_text'
import { READABLE_LINE } from '#api/core/readable'

export const accessValidator = vine.create(
  vine.object({ token: vine.string().trim().minLength(1).maxLength(200) })
)

export const tokenValidator = vine.create(
  vine.object({
    name: vine.string().trim().minLength(1).maxLength(100).regex(READABLE_LINE),
    expires_at: instantText().optional(),
  })
)
