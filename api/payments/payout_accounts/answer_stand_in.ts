import db from '@adonisjs/lucid/services/db'
import { lockUser } from '#api/accounts/user_repository'
import type { Actor } from '#api/core/actor'
import { wallClock } from '#api/core/clock'
import { isProd } from '#api/core/database_tier'
import { notFound } from '#api/core/errors'
import { standInState } from './errors.js'
import { notePayoutState } from './note_payout_state.js'
import { lockPayoutAccount, storePayoutStanding } from './payout_account_repository.js'
import { answered, type StandInAnswer } from './stand_in.js'

/**
 * What somebody tells the stand-in about their own account. Throws 404 on prod and without an account
 * there, 409 `stand_in_state` for what makes no sense as it stands.
 */
export async function answerStandIn(
  actor: Actor,
  answer: StandInAnswer,
  correlationId?: string
): Promise<void> {
  const { userId } = actor
  await db.transaction(async (trx) => {
    await lockUser(trx, userId)
    const before = await lockPayoutAccount(trx, userId)
    if (isProd() || before?.provider !== 'stand_in') throw notFound()
    const after = answered(before, answer)
    if (!after) throw standInState()
    await storePayoutStanding(trx, userId, after, wallClock.now())
    await notePayoutState(trx, actor, { userId, before, after, correlationId })
  })
}
