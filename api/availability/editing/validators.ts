import vine from '@vinejs/vine'
import { calendarDate } from '#api/core/date_rule'
import { BLOCKS, TAGS } from '../plan/day_bits.js'

const windows = () =>
  vine
    .array(
      vine.object({
        start: vine.string().maxLength(5),
        end: vine.string().maxLength(5),
        tag: vine.enum(TAGS),
      })
    )
    .maxLength(BLOCKS)

/** Monday first. */
export const sevenDays = () => vine.array(windows()).fixedLength(7)

/** Which week; this one when nobody says. */
export const weekValidator = vine.create({ week: calendarDate().optional() })

export const weekToSaveValidator = vine.create({ week: calendarDate() })

export const weekDaysValidator = vine.create({
  days: vine
    .array(vine.object({ date: calendarDate(), windows: windows() }))
    .minLength(1)
    .maxLength(7),
})

export const copyValidator = vine.create({ from: calendarDate(), to: calendarDate() })

export const rangeValidator = vine.create({
  from: calendarDate(),
  to: calendarDate(),
  days: sevenDays(),
})
