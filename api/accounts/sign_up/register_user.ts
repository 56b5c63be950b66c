import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { wallClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { emailTaken } from '../errors.js'
import type { Role } from '../permissions.js'
import { storeRoles } from '../roles/role_repository.js'
import type { User } from '../user.js'
import { findUser, insertUser } from '../user_repository.js'
import { forgetVerifications } from './email_verification_repository.js'
import { takeOver } from './take_over.js'
import { isSiteRole, tellSignUp } from './tell_sign_up.js'

export interface Registration {
  /** Normalised (`email.ts`). */
  email: string
  /** From `hashNewPassword`, made before the transaction began. */
  passwordHash: string
  firstName: string
  lastName: string
  roles: readonly [Role, ...Role[]]
}

/**
 * Makes an active account in the caller's transaction, for a person who has shown that mail to the
 * address reaches them, as by an invite sent there. Throws 409 `email_taken`, decided by the database.
 * An account that somebody began with the address and never proved is taken over: nothing of that
 * somebody's access survives.
 */
export async function registerUser(
  trx: TransactionClientContract,
  { roles, ...person }: Registration
): Promise<User> {
  const now = wallClock.now()
  const stored = await insertUser(trx, { ...person, id: newId(), state: 'active' }, now)
  if (!stored) throw emailTaken()
  if (!stored.created) {
    await takeOver(trx, stored.id, now)
    await forgetVerifications(trx, stored.id)
  }
  await storeRoles(trx, stored.id, roles, null, now)
  if (isSiteRole(roles)) await tellSignUp(trx, stored.id, ['user_signed_up', 'user_verified'])
  return (await findUser(stored.id, trx))!
}
