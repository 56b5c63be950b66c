import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { audit } from '#api/core/audit/audit'
import type { Channel } from '#api/core/actor'
import { suppress, suppressedAmong, type Suppression } from '../suppression_repository.js'

/** Keeps addresses from mail that cannot get it or do not want it; on record once each. */
export async function suppressReported(
  trx: TransactionClientContract,
  addresses: string[],
  reason: Suppression['reason'],
  note: string,
  channel: Channel
): Promise<void> {
  if (addresses.length === 0) return
  const listed = await suppressedAmong(addresses)
  for (const address of [...new Set(addresses)].sort()) {
    if (listed.has(address)) continue
    const { id } = await suppress(trx, { address, reason, note })
    await audit(trx, {
      actorId: null,
      action: 'suppression.added',
      targetType: 'suppression',
      targetId: id,
      after: { reason },
      reason: note,
      channel,
    })
  }
}
