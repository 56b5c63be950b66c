import { randomBytes } from 'node:crypto'
import { appUrl } from '#config/app'
import type { Actor } from '#api/core/actor'
import { newId } from '#api/core/ids'
import { sessionRequired, userState } from '../errors.js'
import { oversee } from '../oversight/oversee.js'
import { hashOfToken } from '../token_hash.js'
import { LIVING_STATES } from '../user.js'
import { insertImpersonation } from './impersonation_repository.js'
import { OPEN_SECONDS, VIEW_SECONDS } from './impersonation_times.js'

/**
 * Gives staff a link that shows the site as a person sees it. What is going to happen, and why, is on
 * record before the link is handed out. It belongs to the session that asked, and ends with it, so an
 * API token gets none. Throws what `oversee` throws, 403 `session_required`, 409 `user_state`.
 */
export function requestImpersonation(
  actor: Actor,
  userId: string,
  reason: string,
  correlationId?: string
): Promise<{ url: string; expires_at: string }> {
  const staffSessionId = actor.sessionId
  if (!staffSessionId) throw sessionRequired()
  const asked = { actor, userId, act: 'impersonate', reason, correlationId } as const
  return oversee(asked, async ({ trx, user, now, note }) => {
    if (!LIVING_STATES.includes(user.state)) throw userState('Nobody can be signed in to it.')
    const ticket = randomBytes(32).toString('base64url')
    const openUntil = now.plus({ seconds: OPEN_SECONDS })
    const row = {
      id: newId(),
      staffId: actor.userId,
      staffSessionId,
      userId: user.id,
      reason,
      ticketHash: hashOfToken(ticket),
      openUntil,
      expiresAt: openUntil.plus({ seconds: VIEW_SECONDS }),
    }
    await insertImpersonation(trx, row, now)
    await note({
      action: 'impersonation.requested',
      actingAs: user.id,
      after: { impersonation: row.id },
    })
    return { url: `${appUrl}/view-as?ticket=${ticket}`, expires_at: openUntil.toUTC().toISO()! }
  })
}
