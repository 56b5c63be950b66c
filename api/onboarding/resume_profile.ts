import type { Actor } from '#api/core/actor'
import { assertInstructor } from '#api/instructors/assert_instructor'
import { findInstructorProfile } from '#api/instructors/profile/profile_repository'
import { notLiveYet } from './errors.js'
import { goLive } from './go_live.js'

/**
 * Ends a pause; who is live already stays so. Throws 409 `steps_left`, and `not_live_yet` for a draft:
 * going live the first time is asked for by its own name.
 */
export async function resumeProfile(actor: Actor, correlationId?: string): Promise<void> {
  assertInstructor(actor)
  const profile = await findInstructorProfile(actor.userId)
  // Once out, nobody is a draft again: this cannot change before the lock.
  if (!profile || profile.state === 'draft') throw notLiveYet()
  await goLive(actor, correlationId)
}
