import vine from '@vinejs/vine'
import { campaign } from '../invites/validators.js'
import { BATCH_ACTIONS } from './change_batch.js'
import { RESOLUTIONS } from './resolve_batch.js'

/** Fields beside the file, as multipart sends them. */
export const batchValidator = vine.create(
  vine.object({
    dry_run: vine.boolean().optional(),
    role: vine.enum(['instructor', 'student'] as const).optional(),
    expires_in_days: vine.number().withoutDecimals().range([1, 180]).optional(),
    founding: vine.boolean().optional(),
    campaign: campaign().optional(),
    force: vine.boolean().optional(),
  })
)

const reason = () => vine.string().trim().minLength(3).maxLength(500).optional()

export const batchChangeValidator = vine.create(vine.object({ reason: reason() }))

export const batchSendingValidator = vine.create(
  vine.object({ reason: reason(), force: vine.boolean({ strict: true }).optional() })
)

export const batchResolutionValidator = vine.create(
  vine.object({
    decision: vine.enum(RESOLUTIONS),
    reason: reason().requiredWhen('decision', 'in', ['mark_sent', 'send_again']),
  })
)

export const batchActionValidator = vine.create(vine.object({ action: vine.enum(BATCH_ACTIONS) }))
