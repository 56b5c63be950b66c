import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { User } from '#api/accounts/user'
import { updateUser } from '#api/accounts/user_repository'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { record } from '#api/core/outbox/outbox'
import { claimFoundingSlot } from '../grants/founding.js'
import { grantAccess } from '../grants/grant_repository.js'
import type { InviteRow } from '../invites/invite.js'
import { redeemInvite } from '../invites/redeem_invite.js'
import { currentPosture } from '../posture/current_posture.js'
import { phaseOf } from '../posture/posture.js'

/**
 * Redeems a held invite for a person, grants access and claims a founding slot, all of it or nothing.
 * Only for a proven address: an invite, a grant or a slot in the hands of whoever typed another's
 * address would be lost to both.
 */
export async function admit(
  trx: TransactionClientContract,
  invite: InviteRow,
  user: User
): Promise<void> {
  const { id: inviteId, role } = invite
  await redeemInvite(trx, invite, user.id)
  await grantAccess(trx, { userId: user.id, role, phase: phaseOf(currentPosture()), inviteId })
  // What the person's tokens say of the beta is old from now on.
  await updateUser(trx, user.id, {}, wallClock.now())
  const wantsSlot = invite.founding && role === 'instructor'
  const founding = wantsSlot ? await claimFoundingSlot(trx, user.id, inviteId) : null
  await audit(trx, {
    actorId: user.id,
    action: 'invite.redeemed',
    targetType: 'invite',
    targetId: inviteId,
    after: { user_id: user.id, role, founding_number: founding },
    channel: 'web',
  })
  await record(trx, {
    name: 'invite_redeemed',
    payload: { user_id: user.id, invite_id: inviteId, role },
  })
}
