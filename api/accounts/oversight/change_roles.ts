import type { Actor } from '#api/core/actor'
import { userState } from '../errors.js'
import { isStaff, type Role } from '../permissions.js'
import { storeNewRoles } from '../roles/store_new_roles.js'
import { endSessionsOf } from '../sessions/session_repository.js'
import { keepAnAdmin } from './keep_an_admin.js'
import { oversee } from './oversee.js'

/**
 * Gives a person exactly these roles; their next request is judged by them. Who is staff no more is
 * signed out, and tokens that carry what was lost are revoked. Throws what `oversee` throws, 409 `last_admin` or `user_state`, 422 for both faces of
 * the site at once.
 */
export function changeRoles(
  actor: Actor,
  userId: string,
  { roles, reason }: { roles: readonly Role[]; reason: string },
  correlationId?: string
): Promise<void> {
  const asked = { actor, userId, act: 'change_roles', reason, correlationId } as const
  return oversee(asked, async ({ trx, user, now, note }) => {
    if (user.state === 'deleted') throw userState('It was deleted.')
    // Whoever began a sign-up with another's address knows its password: it must not become staff by it.
    if (user.state !== 'active' && isStaff(roles) && !isStaff(user.roles)) {
      throw userState('Only one in use, whose address is proven, becomes staff.')
    }
    if (!roles.includes('admin')) await keepAnAdmin(trx, user)
    const stored = await storeNewRoles({ trx, user, now, actorId: actor.userId }, roles, note)
    if (!stored) return
    if (isStaff(user.roles) && !isStaff(roles)) await endSessionsOf(trx, user.id, 'roles', now)
  })
}
