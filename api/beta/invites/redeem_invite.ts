import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { normalizeEmail } from '#api/accounts/email'
import { businessClock } from '#api/core/clock'
import { announceInvites } from './announce_invites.js'
import { normaliseCode } from './invite_code.js'
import type { InviteRole, InviteRow } from './invite.js'
import { lockByCode, markRedeemed } from './invite_repository.js'
import { assertValid, inviteNotFound, wrongAddress, wrongRole } from './invite_standing.js'

/**
 * Locks the invite of a sign-up and judges it. Of twenty sign-ups with one code the first to lock it
 * goes on; the others wait and then read that it is used.
 */
export async function holdInvite(
  trx: TransactionClientContract,
  claim: { code: string; email: string; role: InviteRole }
): Promise<InviteRow> {
  const code = normaliseCode(claim.code)
  const invite = code ? await lockByCode(trx, code) : null
  if (!invite) throw inviteNotFound()
  assertValid(invite, businessClock.now())
  if (invite.email && invite.email !== normalizeEmail(claim.email)) throw wrongAddress()
  if (invite.role !== claim.role) throw wrongRole(invite.role)
  return invite
}

/** Redeems a held invite for the account made in the same transaction. */
export async function redeemInvite(
  trx: TransactionClientContract,
  invite: InviteRow,
  userId: string
): Promise<void> {
  const redeemed = await markRedeemed(trx, invite.id, userId, businessClock.now())
  if (!redeemed) throw inviteNotFound()
  await announceInvites(trx, [invite.id])
}
