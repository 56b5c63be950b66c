import type { HttpContext } from '@adonisjs/core/http'
import type { Actor, Channel } from '#api/core/actor'
import { wallClock } from '#api/core/clock'
import { staffOnly, tokenInvalid } from '../errors.js'
import { isStaff } from '../permissions.js'
import { grantedPermissions } from '../roles/granted_permissions.js'
import { actorOfSession } from './session_identity.js'
import { inStaffArea } from './staff_area.js'
import { hashOfToken } from '../token_hash.js'
import { isApiToken } from '../tokens/api_token.js'
import { markTokenUsed } from '../tokens/api_token_repository.js'
import { findUserOfToken } from './bearer_repository.js'

/** The last use of a token is written down at most this often. */
const USE_NOTED_EVERY_MS = 60_000

/**
 * Who a bearer stands for now. The back office takes sessions and API tokens of staff alone, the
 * latter cut to their scopes. Throws 401 `token_expired` or `token_invalid`, 403 `staff_only`.
 */
export function actorOfBearer(ctx: HttpContext, bearer: string): Promise<Actor> {
  const channel = channelOf(ctx)
  const staff = inStaffArea(ctx)
  if (isApiToken(bearer)) return actorOfToken(bearer, channel, staff)
  return actorOfSession(bearer, channel, staff ? 'staff' : undefined)
}

/** The CLI names itself; for the audit only, nothing depends on it. */
const channelOf = ({ request }: HttpContext): Channel =>
  request.header('user-agent')?.startsWith('instainstru') ? 'cli' : 'api'

async function actorOfToken(token: string, channel: Channel, staff: boolean): Promise<Actor> {
  const now = wallClock.now()
  const user = await findUserOfToken(hashOfToken(token), now)
  if (!user) throw tokenInvalid()
  if (staff && !isStaff(user.roles)) throw staffOnly()
  if (now.toMillis() - (user.last_used_at?.getTime() ?? 0) > USE_NOTED_EVERY_MS) {
    await markTokenUsed(user.token_id, now)
  }
  return {
    userId: user.id,
    email: user.email,
    roles: user.roles,
    permissions: grantedPermissions(user, user),
    tokenId: user.token_id,
    channel,
  }
}
