import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { emailKey } from '#api/accounts/email'
import { registerUser, type Registration } from '#api/accounts/sign_up/register_user'
import type { User } from '#api/accounts/user'
import { businessClock } from '#api/core/clock'
import { Refusal } from '#api/core/errors'
import { vacateFoundingSlot } from '../grants/founding.js'
import { revokeGrants } from '../grants/grant_repository.js'
import { answerByJoining } from '../requests/answer_requests.js'
import { holdInvite } from '../invites/redeem_invite.js'
import type { InviteRole, InviteRow } from '../invites/invite.js'
import { admit } from './admit.js'
import { assertOpenFor } from './doors.js'

export interface InvitedRegistration extends Omit<Registration, 'roles'> {
  role: InviteRole
  inviteId: string
}

/**
 * Makes an account with an invite that was sent to its address, which proves it, in one transaction.
 * The account may be one that somebody began and never proved: what they held goes with the rest.
 * Refuses with 403 `signup_closed` where the role was closed meanwhile.
 */
export function signUpWithInvite(registration: InvitedRegistration): Promise<User> {
  return db.transaction((trx) => signUp(trx, registration))
}

/** The person first and the invite after, as a deletion takes them: neither waits for the other. */
async function signUp(
  trx: TransactionClientContract,
  { inviteId, role, ...person }: InvitedRegistration
): Promise<User> {
  const hold = () => holdInvite(trx, { id: inviteId, role, email: person.email })
  const user = await register(trx, { ...person, roles: [role] }, hold)
  const invite = await hold()
  // Asked before as well; but the door may have been shut while the password was hashed.
  assertOpenFor(role)
  await vacateFoundingSlot(trx, user.id)
  await revokeGrants(trx, user.id)
  await admit(trx, invite, user)
  await answerByJoining(trx, emailKey(user.email), businessClock.now())
  return user
}

/** Of many sign-ups with one invite all but the first find the address taken; the invite says why. */
async function register(
  trx: TransactionClientContract,
  registration: Registration,
  hold: () => Promise<InviteRow>
): Promise<User> {
  try {
    return await registerUser(trx, registration)
  } catch (error) {
    if (error instanceof Refusal) await hold()
    throw error
  }
}
