import type { HttpContext } from '@adonisjs/core/http'
import { wallClock } from '#api/core/clock'
import { writeAccessCookie } from '../sessions/cookies.js'
import { issueAccessToken } from '../sessions/issue_access_token.js'
import { makesSession } from '../sessions/session_routes.js'
import { personOfSession } from './person_of_session.js'

/**
 * Sends a browser whose token tells what is not so any more (roles, grant, phase) another one with
 * the answer. That ends when the old one would have, so that nobody stays longer by it, and the
 * refresh token is left alone, so that two tabs may get one at once. Whoever looks through another's
 * eyes keeps the token of the view; a script with a bearer renews by itself.
 */
export async function renewClaims(ctx: HttpContext): Promise<void> {
  const { channel, sessionId, impersonatorId, staleClaimsUntil } = ctx.actor ?? {}
  if (!sessionId || !staleClaimsUntil || channel !== 'web' || impersonatorId) return
  if (makesSession(ctx) || isShared(ctx)) return
  const seconds = Math.floor(staleClaimsUntil - wallClock.now().toSeconds())
  // Asked again after the answer was made: it may have ended this very session.
  const found = seconds > 0 && (await personOfSession(sessionId))
  if (!found || found.impersonation) return
  const { audience, methods } = found.user
  const session = { id: sessionId, audience, methods }
  const token = await issueAccessToken(found.user, session, seconds)
  writeAccessCookie(ctx, audience, token, seconds)
}

/** What has left already, or what caches keep for everybody, carries nobody's cookie. */
const isShared = ({ response }: HttpContext) =>
  response.headersSent || String(response.getHeader('cache-control')).includes('public')
