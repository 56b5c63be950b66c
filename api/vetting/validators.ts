import vine from '@vinejs/vine'
import { READABLE_TEXT } from '#api/core/readable'
import { REPORT_REASONS } from './background/check.js'
import { STAFF_MOVES } from './background/check_moves.js'
import { IDENTITY_REASONS } from './documents/decide_identity.js'

const told = (least: number, most: number) =>
  vine.string().trim().minLength(least).maxLength(most).regex(READABLE_TEXT)

/** Nobody agrees by leaving a box empty. */
export const consentValidator = vine.create({
  version: vine.string().trim().maxLength(20),
  agreed: vine.literal(true),
})

export const disputeValidator = vine.create({ statement: told(10, 1_000) })

/** What the instructor is told why; "other" says nothing without words. */
export const identityDecisionValidator = vine.create({
  decision: vine.enum(['accept', 'refuse'] as const),
  reason_code: vine.enum(IDENTITY_REASONS).optional().requiredWhen('decision', '=', 'refuse'),
  note: told(3, 500).optional().requiredWhen('reason_code', '=', 'other'),
})

export const checkMoveValidator = vine.create({
  move: vine.enum(STAFF_MOVES),
  reason_code: vine.enum(REPORT_REASONS).optional().requiredWhen('move', '=', 'fail'),
  note: told(3, 1_000)
    .optional()
    .requiredWhen('move', 'in', ['pre_adverse', 'resume', 'reopen', 'withdraw'])
    .requiredWhen('reason_code', '=', 'other'),
})
