import vine from '@vinejs/vine'
import { bulkIds } from '#api/core/bulk'

/** What is asked of many mails or jobs at once. */
export const retriesValidator = vine.create({
  action: vine.enum(['retry'] as const),
  ids: bulkIds(),
})
