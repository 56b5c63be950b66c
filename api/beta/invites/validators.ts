import vine from '@vinejs/vine'
import { personName } from '#api/accounts/validators'
import { bulkIds } from '#api/core/bulk'
import { READABLE_LINE, READABLE_TEXT } from '#api/core/readable'
import { parseAddress } from '../csv/address.js'
import { CSV_LIMITS } from '../csv/limits.js'

const { expiryDays } = CSV_LIMITS

/** Its rule is not called `email`, since the framework has words of its own for that one. */
const address = vine.createRule<undefined>((value, _, field) => {
  if (typeof value !== 'string') return
  const parsed = parseAddress(value)
  if (parsed.ok) field.mutate(parsed.address, field)
  else field.report(`The address cannot be used: ${parsed.reason}.`, 'address', field)
})

export const email = () => vine.string().maxLength(320).use(address())
export const role = () => vine.enum(['instructor', 'student'] as const)
export const days = () => vine.number().withoutDecimals().range([expiryDays.min, expiryDays.max])
export const line = (length: number) => vine.string().trim().minLength(1).maxLength(length)
/** It ends in the links of mails and in lists. */
export const campaign = () => line(CSV_LIMITS.campaign).regex(READABLE_LINE)
/** The only text of several lines. */
export const note = () => line(CSV_LIMITS.note).regex(READABLE_TEXT)
export const reason = () => vine.string().trim().minLength(3).maxLength(500)

export const inviteValidator = vine.create(
  vine.object({
    email: email(),
    role: role().optional(),
    first_name: personName().optional(),
    last_name: personName().optional(),
    founding: vine.boolean().optional(),
    expires_in_days: days().optional(),
    campaign: campaign().optional(),
    note: note().optional(),
  })
)

/** How many codes are made at a time. */
export const MOST_CODES = 500

export const generateValidator = vine.create(
  vine.object({
    count: vine.number().withoutDecimals().range([1, MOST_CODES]),
    role: role().optional(),
    founding: vine.boolean().optional(),
    expires_in_days: days().optional(),
    campaign: campaign().optional(),
    note: note().optional(),
  })
)

export const revocationValidator = vine.create(vine.object({ reason: reason() }))

export const revealValidator = vine.create(vine.object({ reason: reason() }))

export const bulkValidator = vine.create(
  vine.object({
    action: vine.enum(['resend', 'revoke'] as const),
    ids: bulkIds(),
    reason: reason().optional().requiredWhen('action', '=', 'revoke'),
  })
)

/** `visit` says that a person opened the page, and no program that looks ahead. */
/** Without a code the invite is meant that this browser was shown before. */
export const codeValidator = vine.create(
  vine.object({ code: line(64).optional(), visit: vine.boolean().optional() })
)
