import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { SiteRole } from '../permissions.js'
import type { User } from '../user.js'

/** A sign-up whose author has just proven the address. */
export interface ProvenSignUp {
  user: User
  role: SiteRole
  /** The invite it brought along, if any. */
  inviteId: string | null
}

/** Runs in the transaction that makes the account active; what it throws keeps it pending. */
export type ProofReaction = (trx: TransactionClientContract, signUp: ProvenSignUp) => Promise<void>

const reactions: ProofReaction[] = []

/** How domains above accounts act on a proof: until then nothing of value is given to a sign-up. */
export function registerProofReaction(reaction: ProofReaction): void {
  reactions.push(reaction)
}

export async function reactToProof(
  trx: TransactionClientContract,
  signUp: ProvenSignUp
): Promise<void> {
  for (const react of reactions) await react(trx, signUp)
}
