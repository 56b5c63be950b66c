import { wallClock } from '#api/core/clock'
import { hashOfToken } from '../token_hash.js'
import { endSession, findRefreshToken, type EndReason } from './session_repository.js'

/** Ends the session a refresh token belongs to; a token of nobody ends nothing. */
export async function endSessionOfToken(token: string, reason: EndReason): Promise<void> {
  const row = await findRefreshToken(hashOfToken(token))
  if (row) await endSession(row.session_id, reason, wallClock.now())
}
