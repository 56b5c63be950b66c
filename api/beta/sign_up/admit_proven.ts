import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { ProvenSignUp } from '#api/accounts/sign_up/proof_reactions'
import { Refusal } from '#api/core/errors'
import { holdInvite } from '../invites/redeem_invite.js'
import { admit } from './admit.js'
import { mayDoWithoutInvite } from './sign_up_without_invite.js'

/**
 * Redeems the code that a sign-up brought along, now that its address is proven: the first of those
 * who share a code gets it. For the others the posture decides: where nobody needs an invite they
 * come in without a grant, elsewhere they hear why (410 `invite_used` and so on), stay pending, and
 * their link stays open.
 */
export async function admitProven(
  trx: TransactionClientContract,
  { user, role, inviteId }: ProvenSignUp
): Promise<void> {
  if (!inviteId) return
  try {
    await admit(trx, await holdInvite(trx, { id: inviteId, role, email: user.email }), user)
  } catch (error) {
    if (!(error instanceof Refusal) || !mayDoWithoutInvite(role)) throw error
  }
}
