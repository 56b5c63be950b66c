import type { Actor } from '#api/core/actor'
import { userState } from '../errors.js'
import { endSessionsOf } from '../sessions/session_repository.js'
import { reactToStanding } from '../standing_reactions.js'
import { keepAnAdmin } from './keep_an_admin.js'
import { oversee } from './oversee.js'
import { storeSuspension } from './suspension_repository.js'

/**
 * Shuts a person out: their sessions end and their next request fails, API tokens included. What they
 * were before is kept. Throws what `oversee` throws, 409 `last_admin` or `user_state`.
 */
export function suspendUser(
  actor: Actor,
  userId: string,
  reason: string,
  correlationId?: string
): Promise<void> {
  const asked = { actor, userId, act: 'suspend', reason, correlationId } as const
  return oversee(asked, async ({ trx, user, now, note }) => {
    if (user.state === 'suspended') return
    if (user.state === 'deleted') throw userState('It was deleted.')
    await keepAnAdmin(trx, user)
    await storeSuspension(trx, user.id, now)
    await endSessionsOf(trx, user.id, 'suspended', now)
    await note({
      action: 'user.suspended',
      before: { state: user.state },
      after: { state: 'suspended' },
    })
    await reactToStanding(trx, [user.id])
  })
}
