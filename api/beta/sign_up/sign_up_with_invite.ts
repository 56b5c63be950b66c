import db from '@adonisjs/lucid/services/db'
import { registerUser, type Registration } from '#api/accounts/sign_up/register_user'
import type { User } from '#api/accounts/user'
import { audit } from '#api/core/audit/audit'
import { record } from '#api/core/outbox/outbox'
import { claimFoundingSlot } from '../grants/founding.js'
import { grantAccess } from '../grants/grant_repository.js'
import { holdInvite, redeemInvite } from '../invites/redeem_invite.js'
import type { InviteRole } from '../invites/invite.js'
import { currentPosture } from '../posture/current_posture.js'
import { phaseOf } from '../posture/posture.js'

export interface InvitedRegistration extends Omit<Registration, 'roles' | 'emailProven'> {
  role: InviteRole
  code: string
}

/**
 * Makes the account, redeems the invite, grants access and claims a founding slot, all of it or
 * nothing. An invite that came by mail proves the address; a code handed over by a person does not.
 */
export async function signUpWithInvite({
  code,
  role,
  ...person
}: InvitedRegistration): Promise<User> {
  return db.transaction(async (trx) => {
    const invite = await holdInvite(trx, { code, role, email: person.email })
    const user = await registerUser(trx, {
      ...person,
      roles: [role],
      emailProven: invite.email !== null,
    })
    await redeemInvite(trx, invite, user.id)
    const phase = phaseOf(currentPosture())
    await grantAccess(trx, { userId: user.id, role, phase, inviteId: invite.id })
    const wantsSlot = invite.founding && role === 'instructor'
    const founding = wantsSlot ? await claimFoundingSlot(trx, user.id, invite.id) : null
    await audit(trx, {
      actorId: user.id,
      action: 'invite.redeemed',
      targetType: 'invite',
      targetId: invite.id,
      after: { user_id: user.id, role, founding_number: founding },
      channel: 'web',
    })
    await record(trx, {
      name: 'invite_redeemed',
      payload: { user_id: user.id, invite_id: invite.id, role },
    })
    return user
  })
}
