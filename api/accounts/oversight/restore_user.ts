import type { Actor } from '#api/core/actor'
import { userState } from '../errors.js'
import { endSessionsOf } from '../sessions/session_repository.js'
import { reactToStanding } from '../standing_reactions.js'
import { oversee } from './oversee.js'
import { liftSuspension } from './suspension_repository.js'

/**
 * Lets a suspended person in again, as what they were before; one who is not suspended stays as they
 * are. Throws what `oversee` throws, 409 `user_state`.
 */
export function restoreUser(
  actor: Actor,
  userId: string,
  reason: string,
  correlationId?: string
): Promise<void> {
  const asked = { actor, userId, act: 'restore', reason, correlationId } as const
  return oversee(asked, async ({ trx, user, now, note }) => {
    if (user.state === 'deleted') throw userState('It was deleted.')
    if (user.state !== 'suspended') return
    // One that began while the suspension was written would come to life again with the account.
    await endSessionsOf(trx, user.id, 'suspended', now)
    const state = await liftSuspension(trx, user.id, now)
    await note({ action: 'user.restored', before: { state: 'suspended' }, after: { state } })
    await reactToStanding(trx, [user.id])
  })
}
