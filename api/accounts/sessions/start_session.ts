import type { HttpContext } from '@adonisjs/core/http'
import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import type { User } from '../user.js'
import { issueAccessToken } from './issue_access_token.js'
import type { Audience } from './audience.js'
import { readRefreshCookie, type TokenPair } from './cookies.js'
import { deliver, type SignedIn } from './deliver.js'
import { endSessionOfToken } from './end_session.js'
import { newRefreshToken, REFRESH_DAYS } from './refresh_token.js'
import { hashOfToken } from '../token_hash.js'
import { insertRefreshToken, insertSession } from './session_repository.js'
import { AUDIENCES } from './audience.js'
import { wantsBody } from './token_delivery.js'

/**
 * Signs a person in and answers what the controller returns: `Me` and cookies, or the tokens in the
 * body where `X-Token-Delivery: body` asks for them. A browser is signed in once per host: whatever
 * session it carried, of either audience, ends. Call it after the transaction that made the person.
 *
 * @param methods how the person proved who they are (`amr`)
 */
export async function startSession(
  ctx: HttpContext,
  user: User,
  audience: Audience = 'web',
  methods: readonly string[] = ['pwd']
): Promise<SignedIn> {
  const inBody = wantsBody(ctx)
  if (!inBody) await endCarriedSessions(ctx)
  const session = await storeSession(ctx, user.id, audience, methods)
  const accessToken = await issueAccessToken(user, { ...session, audience, methods })
  return deliver(ctx, user, audience, { accessToken, refreshToken: session.refreshToken }, inBody)
}

async function storeSession(
  { request }: HttpContext,
  userId: string,
  audience: Audience,
  methods: readonly string[]
): Promise<{ id: string } & Pick<TokenPair, 'refreshToken'>> {
  const now = wallClock.now()
  const id = newId()
  const refreshToken = newRefreshToken()
  const userAgent = request.header('user-agent')?.slice(0, 300) ?? null
  await db.transaction(async (trx) => {
    await insertSession(trx, { id, userId, audience, methods, userAgent, ip: request.ip() }, now)
    const expiresAt = now.plus({ days: REFRESH_DAYS })
    const token = { hash: hashOfToken(refreshToken), sessionId: id, expiresAt }
    await insertRefreshToken(trx, token, now)
  })
  return { id, refreshToken }
}

async function endCarriedSessions(ctx: HttpContext): Promise<void> {
  for (const audience of AUDIENCES) {
    const token = readRefreshCookie(ctx, audience)
    if (token) await endSessionOfToken(token, 'replaced')
  }
}
