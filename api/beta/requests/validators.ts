import vine from '@vinejs/vine'
import { bulkIds } from '#api/core/bulk'
import { campaign, days, email, line, note, reason, role } from '../invites/validators.js'

export const wishValidator = vine.create(
  vine.object({
    code: line(64).optional(),
    email: email().optional().requiredIfMissing('code'),
    role: role().optional(),
  })
)

const options = () => ({
  role: role().optional(),
  founding: vine.boolean().optional(),
  expires_in_days: days().optional(),
  campaign: campaign().optional(),
  note: note().optional(),
  resend: vine.boolean().optional(),
})

export const answerValidator = vine.create(vine.object(options()))

export const declineValidator = vine.create(vine.object({ reason: reason() }))

export const bulkValidator = vine.create(
  vine.object({
    action: vine.enum(['invite', 'decline'] as const),
    ids: bulkIds(),
    reason: reason().optional().requiredWhen('action', '=', 'decline'),
    ...options(),
  })
)
