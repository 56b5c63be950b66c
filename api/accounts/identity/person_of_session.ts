import type { Impersonation } from '../impersonation/impersonation_repository.js'
import { standingImpersonation } from '../impersonation/viewer_standing.js'
import { findUserOfSession, type SessionUser } from './bearer_repository.js'

export interface PersonOfSession {
  user: SessionUser
  /** Who looks through their eyes, if it is not they themself. */
  impersonation: Impersonation | null
}

/** Who is behind a live session; the session of a viewer lives no longer than the view may go on. */
export async function personOfSession(sessionId: string): Promise<PersonOfSession | null> {
  const user = await findUserOfSession(sessionId)
  if (!user) return null
  if (!user.impersonation_id) return { user, impersonation: null }
  const impersonation = await standingImpersonation(user.impersonation_id)
  return impersonation && { user, impersonation }
}
