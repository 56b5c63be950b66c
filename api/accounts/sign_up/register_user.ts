import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { wallClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { emailTaken } from '../errors.js'
import type { Role } from '../permissions.js'
import { storeRoles } from '../roles/role_repository.js'
import { endSessionsOf } from '../sessions/session_repository.js'
import { revokeTokensOf } from '../tokens/api_token_repository.js'
import type { User } from '../user.js'
import { findUser, insertUser } from '../user_repository.js'
import { forgetVerifications } from './email_verification_repository.js'
import { sendVerification } from './send_verification.js'

export interface Registration {
  /** Normalised (`email.ts`). */
  email: string
  /** From `hashNewPassword`, made before the transaction began. */
  passwordHash: string
  firstName: string
  lastName: string
  roles: readonly [Role, ...Role[]]
  /** Whether the person has shown that mail to the address reaches them, as by an invite sent there. */
  emailProven: boolean
}

/**
 * Makes an account in the caller's transaction. Throws 409 `email_taken`, decided by the database.
 * Who has proven the address takes over an account that somebody began with it and never proved:
 * nothing of that somebody's access survives. Who has not proven it gets a link to do so.
 */
export async function registerUser(
  trx: TransactionClientContract,
  { roles, emailProven, ...person }: Registration
): Promise<User> {
  const now = wallClock.now()
  const state = emailProven ? 'active' : 'pending_verification'
  const stored = await insertUser(trx, { ...person, id: newId(), state }, now)
  if (!stored) throw emailTaken()
  if (!stored.created) {
    await endSessionsOf(trx, stored.id, 'taken_over', now)
    await revokeTokensOf(trx, stored.id, now)
    await forgetVerifications(trx, stored.id)
  }
  await storeRoles(trx, stored.id, roles, null, now)
  const user = (await findUser(stored.id, trx))!
  if (!emailProven) {
    await sendVerification(trx, user, { ...person, id: newId(), role: roles[0] }, now)
  }
  return user
}
