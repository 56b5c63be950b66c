import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface OfferingChange {
  userId: string
  offeringId: string
  what: 'added' | 'changed' | 'archived'
}

/** What follows when somebody's offerings change, in the transaction in which that is written. */
export type OfferingReaction = (
  trx: TransactionClientContract,
  change: OfferingChange
) => Promise<void>

const reactions: OfferingReaction[] = []

/** How domains above instructors hear of it (such as hiding a profile that offers nothing). */
export function registerOfferingReaction(reaction: OfferingReaction): void {
  reactions.push(reaction)
}

export async function reactToOffering(
  trx: TransactionClientContract,
  change: OfferingChange
): Promise<void> {
  for (const react of reactions) await react(trx, change)
}
