import type { Actor, Channel } from '#api/core/actor'
import { anyClaimIsStale } from '../claim_sources.js'
import { staffOnly, tokenInvalid } from '../errors.js'
import { grantedPermissions, rolesAt } from '../roles/granted_permissions.js'
import { verifyAccessToken } from '../sessions/access_token.js'
import type { Audience } from '../sessions/audience.js'
import { personOfSession } from './person_of_session.js'

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
  const found = await personOfSession(access.sessionId)
  if (!found) throw tokenInvalid()
  const { user, impersonation } = found
  if (user.id !== access.userId || user.audience !== access.audience) throw tokenInvalid()
  if (audience && access.audience !== audience) throw staffOnly()
  return {
    userId: user.id,
    email: user.email,
    roles: rolesAt(user, user.roles),
    permissions: grantedPermissions(user, user),
    sessionId: user.session_id,
    channel,
    ...(isStale(access.claims, user) && { staleClaimsUntil: access.endsAt }),
    ...(impersonation && {
      impersonatorId: impersonation.staff_id,
      impersonationId: impersonation.id,
    }),
  }
}

const isStale = (claims: Record<string, unknown>, user: { permission_version: number }) =>
  claims.pv !== user.permission_version || anyClaimIsStale(claims)
