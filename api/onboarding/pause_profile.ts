import db from '@adonisjs/lucid/services/db'
import { lockUser } from '#api/accounts/user_repository'
import type { Actor } from '#api/core/actor'
import { wallClock } from '#api/core/clock'
import { assertInstructor } from '#api/instructors/assert_instructor'
import { notLiveYet } from './errors.js'
import { noteProfileState } from './note_profile_state.js'
import { lockProfiles, storeProfileState } from './profile_state_repository.js'

/**
 * Takes one's own profile out of sight until one says otherwise; who is paused already stays so.
 * Throws 409 `not_live_yet` for a draft.
 */
export async function pauseProfile(actor: Actor, correlationId?: string): Promise<void> {
  assertInstructor(actor)
  const { userId } = actor
  await db.transaction(async (trx) => {
    await lockUser(trx, userId)
    const [profile] = await lockProfiles(trx, [userId])
    if (!profile || profile.state === 'draft') throw notLiveYet()
    if (profile.state === 'paused') return
    const because = profile.hidden_because
    await storeProfileState(trx, userId, 'paused', because, wallClock.now())
    await noteProfileState(trx, { userId, what: 'paused', because, actor, correlationId })
  })
}
