import db from '@adonisjs/lucid/services/db'
import type { Channel } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { notFound } from '#api/core/errors'
import type { Role } from '../permissions.js'
import { lockUser } from '../user_repository.js'
import { storeNewRoles } from './store_new_roles.js'

export interface RoleChange {
  userId: string
  roles: readonly Role[]
  /** `null` when the system itself (a command) acts. */
  actorId: string | null
  reason: string
  channel: Channel
}

/** Gives a person exactly these roles, as a command does. 422 for both faces. */
export async function setRoles({ userId, roles, actorId, reason, channel }: RoleChange) {
  const now = wallClock.now()
  await db.transaction(async (trx) => {
    const user = await lockUser(trx, userId)
    if (!user) throw notFound()
    await storeNewRoles({ trx, user, now, actorId }, roles, (entry) =>
      audit(trx, { actorId, targetType: 'user', targetId: userId, reason, channel, ...entry })
    )
  })
}
