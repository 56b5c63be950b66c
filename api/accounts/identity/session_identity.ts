import type { Actor, Channel } from '#api/core/actor'
import { staffOnly, tokenInvalid } from '../errors.js'
import { grantedPermissions } from '../roles/granted_permissions.js'
import { verifyAccessToken } from '../sessions/access_token.js'
import type { Audience } from '../sessions/audience.js'
import { findUserOfSession } from '../user_repository.js'

/**
 * Who an access token stands for now. Throws 401 when it, its session or its person is no good, and
 * 403 `staff_only` when it is good, but for another door than `audience`.
 */
export async function actorOfSession(
  token: string,
  channel: Channel,
  audience?: Audience
): Promise<Actor> {
  const access = await verifyAccessToken(token)
  const user = await findUserOfSession(access.sessionId)
  if (!user || user.id !== access.userId || user.audience !== access.audience) throw tokenInvalid()
  if (audience && access.audience !== audience) throw staffOnly()
  return {
    userId: user.id,
    email: user.email,
    roles: user.roles,
    permissions: grantedPermissions(user),
    sessionId: user.session_id,
    channel,
  }
}
