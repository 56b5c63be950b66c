import db from '@adonisjs/lucid/services/db'
import { registerUser, type Registration } from '#api/accounts/sign_up/register_user'
import type { User } from '#api/accounts/user'
import { vacateFoundingSlot } from '../grants/founding.js'
import { revokeGrants } from '../grants/grant_repository.js'
import { holdInvite } from '../invites/redeem_invite.js'
import type { InviteRole } from '../invites/invite.js'
import { admit } from './admit.js'

export interface InvitedRegistration extends Omit<Registration, 'roles'> {
  role: InviteRole
  inviteId: string
}

/**
 * Makes an account with an invite that was sent to its address, which proves it, in one transaction.
 * The account may be one that somebody began and never proved: what they held goes with the rest.
 */
export async function signUpWithInvite({
  inviteId,
  role,
  ...person
}: InvitedRegistration): Promise<User> {
  return db.transaction(async (trx) => {
    const invite = await holdInvite(trx, { id: inviteId, role, email: person.email })
    const user = await registerUser(trx, { ...person, roles: [role] })
    await vacateFoundingSlot(trx, user.id)
    await revokeGrants(trx, user.id)
    await admit(trx, invite, user)
    return user
  })
}
