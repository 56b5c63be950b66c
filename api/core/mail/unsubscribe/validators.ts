import vine from '@vinejs/vine'

export const unsubscribeValidator = vine.create({
  token: vine.string().minLength(1).maxLength(200),
})
