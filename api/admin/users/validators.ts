import vine from '@vinejs/vine'
import { ROLES } from '#api/accounts/permissions'
import { bulkIds } from '#api/core/bulk'

const reason = () => vine.string().trim().minLength(3).maxLength(500)

export const reasonValidator = vine.create({ reason: reason() })

export const rolesValidator = vine.create({
  roles: vine.array(vine.enum(ROLES)).minLength(1).maxLength(ROLES.length).distinct(),
  reason: reason(),
})

export const userBulkValidator = vine.create({
  action: vine.enum(['suspend', 'restore'] as const),
  ids: bulkIds(),
  reason: reason(),
})
