import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { emailKey } from '#api/accounts/email'
import type { ProvenSignUp } from '#api/accounts/sign_up/proof_reactions'
import { businessClock } from '#api/core/clock'
import { answerByJoining } from './answer_requests.js'

/** Who has proven an address waits for no invite any more. */
export async function answerProven(
  trx: TransactionClientContract,
  { user }: ProvenSignUp
): Promise<void> {
  await answerByJoining(trx, emailKey(user.email), businessClock.now())
}
