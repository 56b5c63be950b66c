import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { announceChange } from '#api/core/stream/resource_changes'

/** Tells open back offices which wishes for an invite changed. */
export async function announceRequests(
  trx: TransactionClientContract,
  ids: string[]
): Promise<void> {
  if (ids.length > 0) await announceChange(trx, 'invite-requests', ids)
}
