import type { HttpContext } from '@adonisjs/core/http'
import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { trustBrowser } from '../trusted_browsers/trust_browser.js'
import { writeTrustCookie } from '../trusted_browsers/trust_cookie.js'
import { assertStanding, type Entrant } from './assert_standing.js'
import { issueAccessToken } from './issue_access_token.js'
import type { Audience } from './audience.js'
import { clearSessionCookies, readRefreshCookie, type TokenPair } from './cookies.js'
import { deliver, type SignedIn } from './deliver.js'
import { endSessionOfToken } from './end_session.js'
import { newRefreshToken, REFRESH_DAYS } from './refresh_token.js'
import { hashOfToken } from '../token_hash.js'
import { insertRefreshToken, insertSession } from './session_repository.js'
import { AUDIENCES } from './audience.js'
import { tellOfNewBrowser } from './tell_of_new_browser.js'
import { wantsBody } from './token_delivery.js'

/**
 * Signs a person in and answers what the controller returns: `Me` and cookies, or the tokens in the
 * body where `X-Token-Delivery: body` asks for them. A browser is signed in once per host: whatever
 * session it carried, of either audience, ends. Call it after the transaction that made the person.
 * Throws what `assertStanding` throws.
 *
 * @param trust whether this browser is to be trusted with the factor from now on
 */
export async function startSession(
  ctx: HttpContext,
  entrant: Entrant,
  audience: Audience = 'web',
  { trust = false }: { trust?: boolean } = {}
): Promise<SignedIn> {
  const { user, methods } = entrant
  const inBody = wantsBody(ctx)
  const session = await storeSession(ctx, entrant, audience, trust && !inBody)
  if (!inBody) await endCarriedSessions(ctx, audience)
  if (session.trusted) writeTrustCookie(ctx, session.trusted)
  const accessToken = await issueAccessToken(user, { id: session.id, audience, methods })
  return deliver(
    ctx,
    user,
    { audience, methods },
    { accessToken, refreshToken: session.refreshToken },
    inBody
  )
}

async function storeSession(
  ctx: HttpContext,
  entrant: Entrant,
  audience: Audience,
  trust: boolean
): Promise<{ id: string; trusted: string[] | null } & Pick<TokenPair, 'refreshToken'>> {
  const { request } = ctx
  const { user, methods } = entrant
  const now = wallClock.now()
  const id = newId()
  const refreshToken = newRefreshToken()
  const userAgent = request.header('user-agent')?.slice(0, 300) ?? null
  const trusted = await db.transaction(async (trx) => {
    await assertStanding(trx, entrant, audience)
    const from = { userAgent, ip: request.ip() }
    await tellOfNewBrowser(trx, entrant, { id, ...from }, now)
    await insertSession(trx, { id, userId: user.id, audience, methods, ...from }, now)
    const expiresAt = now.plus({ days: REFRESH_DAYS })
    const token = { hash: hashOfToken(refreshToken), sessionId: id, expiresAt }
    await insertRefreshToken(trx, token, now)
    return trust ? trustBrowser(trx, ctx, user.id) : null
  })
  return { id, refreshToken, trusted }
}

/** One sign-in per host: the cookies of the other audience go when these come. */
async function endCarriedSessions(ctx: HttpContext, audience: Audience): Promise<void> {
  for (const name of AUDIENCES) {
    const token = readRefreshCookie(ctx, name)
    if (token) await endSessionOfToken(token, 'replaced')
  }
  clearSessionCookies(
    ctx,
    AUDIENCES.filter((name) => name !== audience)
  )
}
