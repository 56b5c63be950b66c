import { signAccessToken } from '../sessions/access_token.js'
import { claimsOfOthers } from '../claim_sources.js'
import type { User } from '../user.js'
import { VIEW_SECONDS } from './impersonation_times.js'

/** An access token for the whole view; it says who acts (`act`, RFC 8693). */
export async function viewerToken(user: User, sessionId: string, staffId: string): Promise<string> {
  const claims = {
    sub: user.id,
    sid: sessionId,
    roles: user.roles,
    pv: user.permission_version,
    amr: ['impersonation'],
  }
  const extra = { ...(await claimsOfOthers(user.id)), act: { sub: staffId } }
  return signAccessToken('web', claims, extra, VIEW_SECONDS)
}
