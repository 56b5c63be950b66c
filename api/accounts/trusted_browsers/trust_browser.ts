import { randomBytes } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { wallClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { hashOfToken } from '../token_hash.js'
import { carriedTokens } from './trust_cookie.js'
import { TRUST_DAYS } from './trust_days.js'
import { forgetTokens, insertTrustedBrowser } from './trusted_browser_repository.js'

/**
 * Remembers that this person has shown their factor in this browser, and answers the tokens that its
 * cookie is to carry. The one of this person is always new: whoever knew what the browser carried
 * before knows nothing.
 */
export async function trustBrowser(
  trx: TransactionClientContract,
  { request }: HttpContext,
  userId: string
): Promise<string[]> {
  const now = wallClock.now()
  const token = randomBytes(32).toString('base64url')
  const carried = carriedTokens({ request })
  const forgotten = new Set(await forgetTokens(trx, userId, carried.map(hashOfToken)))
  const browser = {
    id: newId(),
    userId,
    tokenHash: hashOfToken(token),
    userAgent: request.header('user-agent')?.slice(0, 300) ?? null,
    ip: request.ip(),
    expiresAt: now.plus({ days: TRUST_DAYS }),
  }
  await insertTrustedBrowser(trx, browser, now)
  return [token, ...carried.filter((one) => !forgotten.has(hashOfToken(one)))]
}
