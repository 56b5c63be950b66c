import type { Actor } from '#api/core/actor'
import { notFound } from '#api/core/errors'
import { isId } from '#api/core/ids'
import { oversee } from './oversee.js'
import { endLiveSessions } from './session_repository.js'

/**
 * Signs a person out, everywhere or of one session; the cookie or token is no good at the next
 * request. Throws what `oversee` throws, 404 for a session that is not live or another person's.
 */
export function endSessions(
  actor: Actor,
  userId: string,
  { sessionId, reason }: { sessionId?: string; reason: string },
  correlationId?: string
): Promise<void> {
  const asked = { actor, userId, act: 'end_sessions', reason, correlationId } as const
  return oversee(asked, async ({ trx, user, now, note }) => {
    const known = sessionId === undefined || isId(sessionId)
    const ended = known ? await endLiveSessions(trx, user.id, sessionId ?? null, now) : 0
    if (ended === 0 && sessionId !== undefined) throw notFound('There is no such live session.')
    if (ended > 0) await note({ action: 'user.sessions_ended', after: { sessions: ended } })
  })
}
