import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What follows when somebody's hours change. They decide nothing about who is shown. */
export type PlanReaction = (trx: TransactionClientContract, userId: string) => Promise<void>

const reactions: PlanReaction[] = []

/** How domains above hear of it, in the transaction in which it is written. */
export function registerPlanReaction(reaction: PlanReaction): void {
  reactions.push(reaction)
}

export async function reactToPlan(trx: TransactionClientContract, userId: string): Promise<void> {
  for (const react of reactions) await react(trx, userId)
}
