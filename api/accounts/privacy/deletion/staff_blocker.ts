import { isStaff } from '../../permissions.js'
import { findUser } from '../../user_repository.js'
import type { DeletionBlocker } from '../records/registries.js'

/** Who works here first hands over what only they may do; a colleague takes the roles away. */
export const staffStays: DeletionBlocker = async (trx, userId) => {
  const user = await findUser(userId, trx)
  if (!user || !isStaff(user.roles)) return null
  return {
    code: 'staff_roles',
    detail: 'You have staff roles. Ask an administrator to take them away first.',
  }
}
