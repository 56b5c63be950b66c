import vine from '@vinejs/vine'
import { calendarDate } from '#api/core/date_rule'
import { FORMATS } from '#api/instructors/offerings/format'
import { zoneNamed } from '../local_time/zone_name.js'

const zoneRule = vine.createRule<undefined>((value, _, field) => {
  if (typeof value !== 'string') return
  const zone = zoneNamed(value)
  if (zone) field.mutate(zone, field)
  else field.report('Name a zone such as "America/New_York".', 'zone', field)
})

const MOST_DAYS = 31

export const freeDaysValidator = vine.create({
  format: vine.enum(FORMATS).optional(),
  duration: vine.number().withoutDecimals().range([30, 240]).optional(),
  from: calendarDate().optional(),
  days: vine.number().withoutDecimals().range([1, MOST_DAYS]).optional(),
  zone: vine.string().maxLength(64).use(zoneRule()).optional(),
})
