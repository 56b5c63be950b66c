import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { reactToOffering, type OfferingChange } from './offering_reactions.js'

/** Writes down what became of an offering, and lets who has to know of it follow. */
export async function noteOffering(
  trx: TransactionClientContract,
  { userId, channel }: Actor,
  { offeringId, what }: Pick<OfferingChange, 'offeringId' | 'what'>,
  after: Record<string, unknown>,
  correlationId?: string
): Promise<void> {
  await audit(trx, {
    actorId: userId,
    action: `offering.${what}`,
    targetType: 'offering',
    targetId: offeringId,
    after,
    correlationId,
    channel,
  })
  await reactToOffering(trx, { userId, offeringId, what })
}
