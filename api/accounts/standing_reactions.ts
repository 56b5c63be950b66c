import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What follows when something that decides whether people may be shown has changed. */
export type StandingReaction = (trx: TransactionClientContract, userIds: string[]) => Promise<void>

const reactions: StandingReaction[] = []

/** How domains above hear of it, in the transaction in which it is written. */
export function registerStandingReaction(reaction: StandingReaction): void {
  reactions.push(reaction)
}

/** Called after the change is written: an account's state, a picture, an offering, a check … */
export async function reactToStanding(
  trx: TransactionClientContract,
  userIds: string[]
): Promise<void> {
  for (const react of reactions) await react(trx, userIds)
}
