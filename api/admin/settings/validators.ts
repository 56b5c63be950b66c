import vine from '@vinejs/vine'

/** Type and bounds of the value are the setting's own business. */
export const settingValidator = vine.create({
  value: vine.any(),
  reason: vine.string().trim().minLength(3).maxLength(500),
})
