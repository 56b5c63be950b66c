import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { ProvenSignUp } from '#api/accounts/sign_up/proof_reactions'
import { Refusal } from '#api/core/errors'
import { holdInvite } from '../invites/redeem_invite.js'
import { admit } from './admit.js'
import { assertOpenFor, mayDoWithoutInvite } from './doors.js'

/**
 * Lets in a sign-up whose address is now proven. Where its role was closed meanwhile it stays
 * pending, and link and invite stay good (403 `signup_closed`). Else the code it brought along is
 * redeemed: the first of those who share one gets it. For the others the posture decides: where
 * nobody needs an invite they come in without a grant, elsewhere they hear why (410 `invite_used`
 * and so on), stay pending, and their link stays open.
 */
export async function admitProven(
  trx: TransactionClientContract,
  { user, role, inviteId }: ProvenSignUp
): Promise<void> {
  assertOpenFor(role)
  if (!inviteId) return
  try {
    await admit(trx, await holdInvite(trx, { id: inviteId, role, email: user.email }), user)
  } catch (error) {
    if (!(error instanceof Refusal) || !mayDoWithoutInvite(role)) throw error
  }
}
