import db from '@adonisjs/lucid/services/db'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { reactToStanding } from '../standing_reactions.js'
import type { User } from '../user.js'
import { findUser, lockUser, updateUser } from '../user_repository.js'

/** Brings back an account that its owner had deactivated, once they are signed in for good. */
export async function reactivateIfAsleep(user: User): Promise<User> {
  if (user.state !== 'deactivated') return user
  return db.transaction(async (trx) => {
    const locked = (await lockUser(trx, user.id))!
    if (locked.state === 'deactivated') {
      await updateUser(trx, user.id, { state: 'active' }, wallClock.now())
      await audit(trx, {
        actorId: user.id,
        action: 'user.reactivated',
        targetType: 'user',
        targetId: user.id,
        before: { state: 'deactivated' },
        after: { state: 'active' },
        channel: 'web',
      })
      await reactToStanding(trx, [user.id])
    }
    return (await findUser(user.id, trx))!
  })
}
