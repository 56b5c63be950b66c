import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { reactToStanding } from '#api/accounts/standing_reactions'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { record } from '#api/core/outbox/outbox'
import type { PayoutStanding } from './payout_account.js'

/** Recorded with `{ user_id, state }` whenever an account stands otherwise at its provider. */
export const PAYOUTS_CHANGED = 'payouts.changed'

interface PayoutChange {
  userId: string
  before?: PayoutStanding
  after: PayoutStanding
  correlationId?: string
}

/** Tells whoever has to know, in the transaction in which it is written. */
export async function notePayoutState(
  trx: TransactionClientContract,
  { userId: actorId, channel }: Actor,
  { userId, before, after, correlationId }: PayoutChange
): Promise<void> {
  await audit(trx, {
    actorId,
    action: before ? 'payout_account.changed' : 'payout_account.opened',
    targetType: 'user',
    targetId: userId,
    before: before ? standing(before) : null,
    after: standing(after),
    correlationId,
    channel,
  })
  await record(trx, { name: PAYOUTS_CHANGED, payload: { user_id: userId, state: after.state } })
  await reactToStanding(trx, [userId])
}

const standing = ({ state, requirements_due: due }: PayoutStanding) => ({
  state,
  requirements_due: due,
})
