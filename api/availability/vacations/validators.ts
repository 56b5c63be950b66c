import vine from '@vinejs/vine'
import { calendarDate } from '#api/core/date_rule'
import { READABLE_LINE } from '#api/core/readable'

export const vacationValidator = vine.create({
  from: calendarDate(),
  to: calendarDate(),
  note: vine.string().trim().maxLength(120).regex(READABLE_LINE).nullable().optional(),
})
