import vine from '@vinejs/vine'

export const topicsValidator = vine.create({ topics: vine.string().minLength(1).maxLength(1_000) })
