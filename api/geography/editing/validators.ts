import vine from '@vinejs/vine'
import { READABLE_LINE, READABLE_TEXT } from '#api/core/readable'

const name = () => vine.string().trim().minLength(1).maxLength(80).regex(READABLE_LINE)

/** All that staff say of an area; null leaves it to the map. */
export const areaValidator = vine.create({
  shown_name: name().nullable(),
  aliases: vine.array(name()).maxLength(30).nullable(),
  hidden: vine.boolean({ strict: true }).nullable(),
  reason: vine.string().trim().minLength(3).maxLength(500).regex(READABLE_TEXT),
})
