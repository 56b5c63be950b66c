import vine from '@vinejs/vine'
import { day } from '../funnel/validators.js'

export const dailyValidator = vine.create(
  vine.object({
    from: day().optional(),
    to: day().optional(),
    role: vine.enum(['instructor', 'student'] as const).optional(),
  })
)
