import type { Actor } from '#api/core/actor'
import { wallClock } from '#api/core/clock'
import { Refusal } from '#api/core/errors'
import { sessionRequired } from '../../errors.js'
import { findSessionStart } from '../../sessions/session_repository.js'
import { RECENT_MINUTES } from './export.js'

/** Throws 403 `session_required` for an API token, `recent_sign_in_required` for an old sign-in. */
export async function assertRecentSignIn({ sessionId }: Actor): Promise<void> {
  if (!sessionId) throw sessionRequired()
  const start = await findSessionStart(sessionId)
  const oldest = wallClock.now().minus({ minutes: RECENT_MINUTES }).toMillis()
  if (start && start.getTime() > oldest) return
  throw new Refusal(403, 'recent_sign_in_required', {
    detail: `You signed in more than ${RECENT_MINUTES} minutes ago. Sign in again to fetch the file.`,
  })
}
