import vine from '@vinejs/vine'
import { MOST_OVERRIDE_DAYS } from './change_overrides.js'
import { instantText } from '#api/core/instant_text'
import { READABLE_LINE } from '#api/core/readable'
import { CAPABILITIES, INSTRUCTOR_ACCESS, NAMED_PHASES, STUDENT_ACCESS } from './posture.js'

export const reason = () => vine.string().trim().minLength(3).maxLength(500).regex(READABLE_LINE)

const axes = () => ({
  phase: vine.enum(NAMED_PHASES).optional(),
  instructor_access: vine.enum(INSTRUCTOR_ACCESS).optional(),
  student_access: vine.enum(STUDENT_ACCESS).optional(),
})

export const planValidator = vine.create(vine.object(axes()))

const version = () =>
  vine
    .number()
    .withoutDecimals()
    .range([0, 2 ** 31 - 1])

export const switchValidator = vine.create(
  vine.object({ ...axes(), reason: reason(), version: version().optional() })
)

/** Sent twice without a version, it would come back to where it began. */
export const rollbackValidator = vine.create(vine.object({ reason: reason(), version: version() }))

export const scheduleValidator = vine.create(
  vine.object({ ...axes(), at: instantText(), reason: reason() })
)

export const overrideValidator = vine.create(
  vine.object({
    capability: vine.enum(CAPABILITIES),
    value: vine.boolean({ strict: true }),
    expires_at: instantText().optional().requiredIfMissing('expires_in_days'),
    expires_in_days: vine.number().withoutDecimals().range([1, MOST_OVERRIDE_DAYS]).optional(),
    reason: reason(),
  })
)

export const reasonValidator = vine.create(vine.object({ reason: reason() }))
