import { actorOfSession } from '#api/accounts/identity/session_identity'
import { accessCookie, refreshCookie } from '#api/accounts/sessions/cookies'
import { ownerOfRefreshToken } from '#api/accounts/sessions/owner_of_refresh_token'
import { cookieOf } from '#api/core/cookie_header'
import { Refusal } from '#api/core/errors'

/**
 * Who is behind the site's own cookies, where a page is asked for; null for a guest. An access token
 * that is gone or old counts by what would renew it: the page behind the gate does that a moment later.
 */
export async function personOfCookies(header: string | undefined): Promise<string | null> {
  const access = cookieOf(header, accessCookie('web'))
  const person = access ? await personOfAccess(access) : null
  if (person) return person
  const refresh = cookieOf(header, refreshCookie('web'))
  return refresh ? ownerOfRefreshToken(refresh, 'web') : null
}

async function personOfAccess(token: string): Promise<string | null> {
  try {
    return (await actorOfSession(token, 'web', 'web')).userId
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
