import { DateTime } from 'luxon'
import { wallClock } from '#api/core/clock'
import { findUserOfSession } from '../identity/bearer_repository.js'
import { hashOfToken } from '../token_hash.js'
import type { Audience } from './audience.js'
import { GRACE_SECONDS } from './refresh_token.js'
import { findRefreshToken } from './session_repository.js'

/** Whose sign-in a refresh token could renew now; looking at it spends nothing. */
export async function ownerOfRefreshToken(
  token: string,
  audience: Audience
): Promise<string | null> {
  const row = await findRefreshToken(hashOfToken(token))
  const now = wallClock.now()
  if (!row || DateTime.fromJSDate(row.expires_at) <= now) return null
  if (row.spent_at) {
    const graceEnds = DateTime.fromJSDate(row.spent_at).plus({ seconds: GRACE_SECONDS })
    if (graceEnds < now) return null
  }
  const user = await findUserOfSession(row.session_id)
  return user?.audience === audience ? user.id : null
}
