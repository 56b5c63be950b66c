import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { User } from './user.js'

/** What somebody was called before. */
export type FormerName = Pick<User, 'first_name' | 'last_name'>

/** What follows when a person is called otherwise, in the transaction in which that is written. */
export type NameReaction = (
  trx: TransactionClientContract,
  userId: string,
  before: FormerName
) => Promise<void>

const reactions: NameReaction[] = []

/** How domains above accounts follow a name (such as the address of an instructor's page). */
export function registerNameReaction(reaction: NameReaction): void {
  reactions.push(reaction)
}

export const reactToName: NameReaction = async (trx, userId, before) => {
  for (const react of reactions) await react(trx, userId, before)
}
