import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { notFound } from '#api/core/errors'
import { endSessionsOf } from '../../sessions/session_repository.js'
import { lockAdmins } from '../../oversight/admin_repository.js'
import { keepAnAdmin } from '../../oversight/keep_an_admin.js'
import { reactToStanding } from '../../standing_reactions.js'
import { lockUser } from '../../user_repository.js'
import { markDeactivated } from './erasure_repository.js'
import { notActive } from './errors.js'

/** Puts an account to sleep: nobody is signed in, nothing is lost; its owner wakes it by signing in. */
export async function deactivateAccount(actor: Actor, correlationId?: string): Promise<void> {
  const now = wallClock.now()
  await db.transaction(async (trx) => {
    await lockAdmins(trx)
    const user = await lockUser(trx, actor.userId)
    if (!user) throw notFound()
    // Waking makes an account active, which one that never proved its address must not become.
    if (user.state !== 'active') throw notActive()
    await keepAnAdmin(trx, user)
    await markDeactivated(trx, actor.userId, now)
    await endSessionsOf(trx, actor.userId, 'deactivated', now)
    await audit(trx, {
      actorId: actor.userId,
      action: 'account.deactivated',
      targetType: 'user',
      targetId: actor.userId,
      before: { state: user.state },
      after: { state: 'deactivated' },
      correlationId,
      channel: actor.channel,
    })
    await reactToStanding(trx, [actor.userId])
  })
}
