import vine from '@vinejs/vine'
import { dayNumber } from '#api/core/local_date'

const dateRule = vine.createRule<undefined>((value, _, field) => {
  if (typeof value !== 'string' || isDate(value)) return
  field.report('Write the date as year-month-day, such as 2026-11-23.', 'date', field)
})

/** A date of the calendar of this century, `YYYY-MM-DD`. */
export const calendarDate = () => vine.string().maxLength(10).use(dateRule())

function isDate(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false
  try {
    return Number.isInteger(dayNumber(text))
  } catch {
    return false
  }
}
