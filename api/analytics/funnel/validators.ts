import vine from '@vinejs/vine'
import { bulkIds } from '#api/core/bulk'
import { campaign } from '#api/beta/invites/validators'
import { startOf } from '../daily/city_day.js'
import { INVITE_STEPS, MEASURED } from '../steps.js'
import { COHORTS } from './scope.js'

/** A day that a calendar has; the rule before it keeps to this century. */
const calendarDay = vine.createRule<undefined>((value, _, field) => {
  if (typeof value !== 'string' || startOf(value).isValid) return
  field.report('There is no such day.', 'day', field)
})

export const day = () =>
  vine
    .string()
    .regex(/^20\d\d-\d\d-\d\d$/)
    .use(calendarDay())

const scope = () => ({
  from: day().optional(),
  to: day().optional(),
  role: vine.enum(['instructor', 'student'] as const).optional(),
  campaign: campaign().optional(),
  batch_id: vine.string().fixedLength(26).optional(),
})

export const funnelValidator = vine.create(
  vine.object({ ...scope(), cohort: vine.enum(COHORTS).optional() })
)

/** Their other words are the list's own filters. */
export const rowsValidator = vine.create(
  vine.object({ from: day().optional(), to: day().optional() })
)

/** Nobody sits in the last step that is measured: what comes after it is not known yet. */
const STUCK_STEPS = MEASURED.slice(0, -1)

/** Before an account is made: those whom another mail may still bring. */
export const WAITING_STEPS = INVITE_STEPS.slice(0, -1)

/** One is a list of one. */
const several = (value: unknown) => (value === undefined || Array.isArray(value) ? value : [value])

export const stuckValidator = vine.create(
  vine.object({
    from: day().optional(),
    to: day().optional(),
    step: vine.array(vine.enum(STUCK_STEPS)).minLength(1).maxLength(10).parse(several).optional(),
    days: vine.number().withoutDecimals().range([1, 365]).optional(),
  })
)

export const followUpsValidator = vine.create(vine.object({ ids: bulkIds() }))
