import db from '@adonisjs/lucid/services/db'
import { lockUser } from '#api/accounts/user_repository'
import type { Actor } from '#api/core/actor'
import { assertInstructor } from '#api/instructors/assert_instructor'
import { stepsAreLeft } from './errors.js'
import { moveProfile } from './hiding/move_profile.js'
import { noteProfileState } from './note_profile_state.js'
import { onboardingOf } from './onboarding.js'
import { lockProfiles } from './profile_state_repository.js'
import { reasonsNow } from './settle_shown.js'
import { stepsLeft } from './steps_from.js'

/**
 * Shows an instructor's profile, for the first time or after a pause; who is live already stays so.
 * Whoever takes away an offering meanwhile waits for the same row. Throws 409 `steps_left`.
 */
export async function goLive(actor: Actor, correlationId?: string): Promise<void> {
  assertInstructor(actor)
  const { userId } = actor
  await db.transaction(async (trx) => {
    await lockUser(trx, userId)
    const [profile] = await lockProfiles(trx, [userId])
    if (profile?.state === 'live') return
    const left = stepsLeft((await onboardingOf([userId], trx)).get(userId)!.steps)
    if (!profile || left.length > 0) throw stepsAreLeft(left)
    const because = reasonsNow(profile.hidden_because, [])
    await moveProfile(trx, profile, { state: 'live', because })
    const what = profile.state === 'paused' ? 'resumed' : 'went_live'
    await noteProfileState(trx, { userId, what, because, actor, correlationId })
  })
}
