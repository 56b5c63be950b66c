import vine from '@vinejs/vine'
import { email } from '#api/accounts/validators'
import { BULK_ROWS, bulkIds } from '#api/core/bulk'

const note = () => vine.string().trim().minLength(1).maxLength(500)
const reason = () => vine.string().trim().minLength(3).maxLength(500)

export const suppressionValidator = vine.create({
  address: email(),
  note: note().optional(),
})

export const removalValidator = vine.create({
  reason: reason(),
})

/** Only the bounds: each address is judged by itself. */
export const suppressionsValidator = vine.create({
  addresses: vine.array(vine.string().maxLength(1_000)).minLength(1).maxLength(BULK_ROWS),
  note: note().optional(),
})

export const removalsValidator = vine.create({ ids: bulkIds(), reason: reason() })
