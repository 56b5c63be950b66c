import vine from '@vinejs/vine'
import { bulkIds } from '#api/core/bulk'
import { ATTENDANCES } from '../clinic_date.js'

/** Null takes back what was noted. */
export const attendanceValidator = vine.create({ attendance: vine.enum(ATTENDANCES).nullable() })

export const attendanceBulkValidator = vine.create({
  action: vine.enum(ATTENDANCES),
  ids: bulkIds(),
})
