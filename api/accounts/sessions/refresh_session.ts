import type { HttpContext } from '@adonisjs/core/http'
import { Refusal } from '#api/core/errors'
import { sessionExpired } from '../errors.js'
import { findUserOfSession } from '../identity/bearer_repository.js'
import { AUDIENCES } from './audience.js'
import { clearSessionCookies, readRefreshCookie } from './cookies.js'
import { deliver, type SignedIn } from './deliver.js'
import { issueAccessToken } from './issue_access_token.js'
import { rotateRefreshToken } from './rotate_refresh_token.js'
import { wantsBody } from './token_delivery.js'

/**
 * Renews a sign-in by the refresh token of the body, else of the cookie. Throws 401
 * `session_expired`, and then takes dead cookies away.
 */
export async function refreshSession(ctx: HttpContext, given?: string): Promise<SignedIn> {
  const inBody = given !== undefined && wantsBody(ctx)
  try {
    return await renew(ctx, given ?? carriedToken(ctx), inBody)
  } catch (error) {
    if (given === undefined && error instanceof Refusal) clearSessionCookies(ctx)
    throw error
  }
}

async function renew(ctx: HttpContext, token: string | undefined, inBody: boolean) {
  if (!token) throw sessionExpired()
  const { sessionId, refreshToken } = await rotateRefreshToken(token)
  const user = await findUserOfSession(sessionId)
  if (!user) throw sessionExpired()
  const accessToken = await issueAccessToken(user, { ...user, id: sessionId })
  return deliver(ctx, user, user, { accessToken, refreshToken }, inBody)
}

function carriedToken(ctx: HttpContext): string | undefined {
  for (const audience of AUDIENCES) {
    const token = readRefreshCookie(ctx, audience)
    if (token) return token
  }
  return undefined
}
