import type { HttpContext } from '@adonisjs/core/http'
import { wallClock } from '#api/core/clock'
import { sessionRequired } from '../errors.js'
import { AUDIENCES } from './audience.js'
import { clearSessionCookies, readRefreshCookie } from './cookies.js'
import { endSessionOfToken } from './end_session.js'
import { endSession } from './session_repository.js'

/**
 * Ends the session on the server and takes the cookies away. A browser whose access token has run out
 * signs out by its refresh token; one that was signed out already is told so too. 403
 * `session_required` for an API token.
 */
export async function signOut(ctx: HttpContext): Promise<void> {
  if (ctx.actor?.tokenId) throw sessionRequired()
  if (ctx.actor?.sessionId) await endSession(ctx.actor.sessionId, 'sign_out', wallClock.now())
  for (const audience of AUDIENCES) {
    const token = readRefreshCookie(ctx, audience)
    if (token) await endSessionOfToken(token, 'sign_out')
  }
  clearSessionCookies(ctx)
}
