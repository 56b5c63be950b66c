import db from '@adonisjs/lucid/services/db'
import { lockUser } from '#api/accounts/user_repository'
import { defineJob } from '#api/core/queue/queue'
import { onboardingOf } from './onboarding.js'
import { peopleOut } from './standing_queries.js'
import { reasonsNow, sameReasons, settleShown } from './settle_shown.js'
import { reasonsToHide } from './steps_from.js'

export const SETTLE_PROFILES = 'settle_profiles'

const AT_ONCE = 200

/**
 * What changes without anybody doing something to that person: a background check runs out, a service
 * leaves the catalogue. Everything else is settled where it happens.
 */
export async function settleProfiles(): Promise<void> {
  let last = ''
  for (;;) {
    const userIds = await peopleOut(last, AT_ONCE)
    if (userIds.length === 0) return
    last = userIds.at(-1)!
    const all = [...(await onboardingOf(userIds)).values()]
    const moved = all
      .filter(({ hidden_because: before, steps }) => {
        return !sameReasons(before, reasonsNow(before, reasonsToHide(steps)))
      })
      .map(({ user_id: userId }) => userId)
    for (const userId of moved) await settle(userId)
  }
}

/** The person is held first, as by whoever changes something about them. */
async function settle(userId: string): Promise<void> {
  await db.transaction(async (trx) => {
    await lockUser(trx, userId)
    await settleShown(trx, [userId])
  })
}

defineJob({
  name: SETTLE_PROFILES,
  timeoutMs: 300_000,
  maxAttempts: 3,
  handle: () => settleProfiles(),
})
