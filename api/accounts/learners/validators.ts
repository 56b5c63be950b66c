import vine from '@vinejs/vine'
import { DateTime } from 'luxon'
import { READABLE_TEXT } from '#api/core/readable'
import { personName } from '../validators.js'

const dayRule = vine.createRule<undefined>((value, _, field) => {
  if (typeof value !== 'string') return
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && DateTime.fromISO(value).isValid) return
  field.report('Write the day as year-month-day, such as 2014-03-09.', 'date', field)
})

/** The whole learner: what is left out is taken away. */
export const learnerValidator = vine.create({
  first_name: personName(),
  last_initial: vine
    .string()
    .trim()
    .regex(/^\p{L}$/u)
    .nullable()
    .optional(),
  birth_date: vine.string().maxLength(10).use(dayRule()),
  notes: vine.string().trim().maxLength(500).regex(READABLE_TEXT).nullable().optional(),
})
