import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { wallClock } from '#api/core/clock'
import type { ProfileState } from '#api/instructors/profile/instructor_profile'
import { storeProfileState, type ProfileStanding } from '../profile_state_repository.js'
import { beginHiding, endHiding } from './hiding_repository.js'
import { queueHiddenMail } from './hidden_mail.js'
import { stepsAmong } from './reasons.js'

/**
 * Puts a locked profile into another state, and keeps the rows that tell when steps hid it. Whoever
 * was to be seen until now hears of it by mail, once for each such row.
 */
export async function moveProfile(
  trx: TransactionClientContract,
  before: ProfileStanding,
  next: { state: ProfileState; because: readonly string[] }
): Promise<void> {
  const { user_id: userId } = before
  const now = wallClock.now()
  await storeProfileState(trx, userId, next.state, next.because, now)
  const had = stepsAmong(before.hidden_because).length > 0
  const because = stepsAmong(next.because)
  if (had === because.length > 0) return
  // Also before another begins: a row left open by hand must not keep a profile in sight.
  await endHiding(trx, userId, false, now)
  if (had) return
  const id = await beginHiding(trx, { userId, because }, now)
  const wasSeen = before.state === 'live' && before.hidden_because.length === 0
  if (wasSeen) await queueHiddenMail(trx, { id, userId, because })
}
