import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { businessClock } from '#api/core/clock'
import { announceInvites } from './announce_invites.js'
import type { InviteRow } from './invite.js'
import { lockInvite, markRedeemed } from './invite_repository.js'
import { assertFor, assertValid, inviteNotFound, type InviteClaim } from './invite_standing.js'

/**
 * Locks the invite of a sign-up and judges it. Of twenty sign-ups with one code the first to lock it
 * goes on; the others wait and then read that it is used.
 */
export async function holdInvite(
  trx: TransactionClientContract,
  { id, ...claim }: InviteClaim & { id: string }
): Promise<InviteRow> {
  const invite = await lockInvite(trx, id)
  if (!invite) throw inviteNotFound()
  assertValid(invite, businessClock.now())
  assertFor(invite, claim)
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
