import { claimsOfOthers } from '../claim_sources.js'
import type { User } from '../user.js'
import { ACCESS_SECONDS, signAccessToken } from './access_token.js'
import type { Audience } from './audience.js'

/** A fresh access token of a session, with the person's roles as they are now. */
export async function issueAccessToken(
  user: User,
  session: { id: string; audience: Audience; methods: readonly string[] },
  seconds = ACCESS_SECONDS
): Promise<string> {
  const claims = {
    sub: user.id,
    sid: session.id,
    roles: user.roles,
    pv: user.permission_version,
    amr: session.methods,
  }
  return signAccessToken(session.audience, claims, await claimsOfOthers(user.id), seconds)
}
