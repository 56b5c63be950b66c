import db from '@adonisjs/lucid/services/db'
import type { Channel } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { notFound, unprocessable } from '#api/core/errors'
import type { Role } from '../permissions.js'
import { storeRoles } from './role_repository.js'
import { lockUser, updateUser } from '../user_repository.js'

export interface RoleChange {
  userId: string
  roles: readonly Role[]
  /** `null` when the system itself (a command) acts. */
  actorId: string | null
  reason: string
  channel: Channel
}

/** Gives a person exactly these roles; their next request is judged by them. 422 for both faces. */
export async function setRoles({ userId, roles, actorId, reason, channel }: RoleChange) {
  if (roles.includes('student') && roles.includes('instructor')) {
    throw unprocessable('roles', 'exclusive', 'Nobody is student and instructor at once.')
  }
  const now = wallClock.now()
  await db.transaction(async (trx) => {
    const user = await lockUser(trx, userId)
    if (!user) throw notFound()
    if (user.roles.toString() === [...roles].sort().toString()) return
    await storeRoles(trx, userId, roles, actorId, now)
    await updateUser(trx, userId, {}, now)
    await audit(trx, {
      actorId,
      action: 'user.roles_changed',
      targetType: 'user',
      targetId: userId,
      before: { roles: user.roles },
      after: { roles },
      reason,
      channel,
    })
  })
}
