import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { reactToStanding } from '#api/accounts/standing_reactions'
import { record } from '#api/core/outbox/outbox'
import { announceChange } from '#api/core/stream/resource_changes'
import { VETTING_CHANGED } from './vetting.js'

/** Called in the transaction that changed what is known of people: who may be shown follows from it. */
export async function tellVettingChanged(
  trx: TransactionClientContract,
  userIds: string[]
): Promise<void> {
  for (const id of userIds) await record(trx, { name: VETTING_CHANGED, payload: { user_id: id } })
  await reactToStanding(trx, userIds)
  await announceChange(trx, 'vetting-reviews', userIds)
}
