import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import { wallClock } from '#api/core/clock'
import { sessionExpired } from '../errors.js'
import { GRACE_SECONDS, REFRESH_DAYS, successorOf } from './refresh_token.js'
import { hashOfToken } from '../token_hash.js'
import {
  endSession,
  findRefreshToken,
  insertRefreshToken,
  markSessionSeen,
  spendRefreshToken,
} from './session_repository.js'

/**
 * Spends a refresh token and answers its successor. Of many who present it at once the database lets
 * one spend it; the others get the same successor for 20 s. Presented later it was stolen, from us or
 * from whom it was stolen: the whole session ends. Throws 401 `session_expired`.
 */
export async function rotateRefreshToken(
  token: string,
  now: DateTime = wallClock.now()
): Promise<{ sessionId: string; refreshToken: string }> {
  const refreshToken = successorOf(token)
  const sessionId = await db.transaction(async (trx) => {
    const spent = await spendRefreshToken(trx, hashOfToken(token), now)
    if (!spent) return null
    const expiresAt = now.plus({ days: REFRESH_DAYS })
    await insertRefreshToken(
      trx,
      { hash: hashOfToken(refreshToken), sessionId: spent, expiresAt },
      now
    )
    await markSessionSeen(trx, spent, now)
    return spent
  })
  return { sessionId: sessionId ?? (await sessionOfSpent(token, now)), refreshToken }
}

async function sessionOfSpent(token: string, now: DateTime): Promise<string> {
  const row = await findRefreshToken(hashOfToken(token))
  if (!row?.spent_at) throw sessionExpired()
  if (DateTime.fromJSDate(row.spent_at).plus({ seconds: GRACE_SECONDS }) < now) {
    await endSession(row.session_id, 'reuse', now)
    throw sessionExpired()
  }
  return row.session_id
}
