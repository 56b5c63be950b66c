import vine from '@vinejs/vine'

export const cancellationValidator = vine.create({
  reason: vine.string().trim().minLength(3).maxLength(500),
})
