import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { noteProfileState } from './note_profile_state.js'
import { onboardingOf } from './onboarding.js'
import { moveProfile } from './hiding/move_profile.js'
import { BY_STAFF } from './hiding/reasons.js'
import { lockProfiles } from './profile_state_repository.js'
import { reasonsToHide } from './steps_from.js'

/**
 * Hides who is live and lacks something, shows again who has repaired it. Called in the transaction of
 * what may have changed that. Who is going live at the same moment waits for the same row.
 */
export async function settleShown(
  trx: TransactionClientContract,
  userIds: readonly string[]
): Promise<void> {
  const out = (await lockProfiles(trx, userIds)).filter(({ state }) => state === 'live')
  if (out.length === 0) return
  const all = await onboardingOf(
    out.map(({ user_id: userId }) => userId),
    trx
  )
  for (const profile of out) {
    const { user_id: userId, hidden_because: before } = profile
    const because = reasonsNow(before, reasonsToHide(all.get(userId)!.steps))
    if (sameReasons(before, because)) continue
    await moveProfile(trx, profile, { state: 'live', because })
    const wasHidden = before.length > 0
    const isHidden = because.length > 0
    if (wasHidden === isHidden) continue
    const what = isHidden ? 'hidden' : 'shown_again'
    await noteProfileState(trx, { userId, what, because, actor: null })
  }
}

export const reasonsNow = (before: readonly string[], found: readonly string[]): string[] => [
  ...(before.includes(BY_STAFF) ? [BY_STAFF] : []),
  ...found,
]

export const sameReasons = (some: readonly string[], others: readonly string[]): boolean =>
  some.join() === others.join()
