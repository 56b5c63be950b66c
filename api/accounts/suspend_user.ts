import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { notFound } from '#api/core/errors'
import { endSessionsOf } from './sessions/session_repository.js'
import { lockUser, updateUser } from './user_repository.js'

/** Shuts a person out: their sessions end and their next request fails, API tokens included. */
export async function suspendUser(actor: Actor, userId: string, reason: string): Promise<void> {
  const now = wallClock.now()
  await db.transaction(async (trx) => {
    const user = await lockUser(trx, userId)
    if (!user) throw notFound()
    if (user.state === 'suspended') return
    await updateUser(trx, userId, { state: 'suspended' }, now)
    await endSessionsOf(trx, userId, 'suspended', now)
    await audit(trx, {
      actorId: actor.userId,
      action: 'user.suspended',
      targetType: 'user',
      targetId: userId,
      before: { state: user.state },
      after: { state: 'suspended' },
      reason,
      channel: actor.channel,
    })
  })
}
