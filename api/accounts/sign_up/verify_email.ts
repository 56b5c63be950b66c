import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { accountSuspended, verificationExpired, verificationNotFound } from '../errors.js'
import { storeRoles } from '../roles/role_repository.js'
import { hashOfToken } from '../token_hash.js'
import { endSessionsOf } from '../sessions/session_repository.js'
import { revokeTokensOf } from '../tokens/api_token_repository.js'
import type { User } from '../user.js'
import { findUser, lockUser, updateUser } from '../user_repository.js'
import {
  forgetVerifications,
  useVerification,
  verificationExists,
} from './email_verification_repository.js'

/**
 * Proves an address by the secret from its mail: the account becomes active with the password and
 * name of the sign-up that this link belongs to. Works once. Throws 404 `token_not_found`, 410
 * `token_expired`, 403 `account_suspended`.
 */
export async function verifyEmail(token: string): Promise<User> {
  const now = wallClock.now()
  const tokenHash = hashOfToken(token)
  const proven = await db.transaction(async (trx) => {
    const signUp = await useVerification(trx, tokenHash, now)
    if (!signUp) return null
    const user = (await lockUser(trx, signUp.user_id))!
    if (user.state === 'suspended') throw accountSuspended()
    if (user.state !== 'pending_verification') throw verificationExpired()

    if (user.password_hash !== signUp.password_hash) {
      await endSessionsOf(trx, user.id, 'taken_over', now)
      await revokeTokensOf(trx, user.id, now)
    }
    await updateUser(
      trx,
      user.id,
      {
        state: 'active',
        passwordHash: signUp.password_hash,
        firstName: signUp.first_name,
        lastName: signUp.last_name,
      },
      now
    )
    await storeRoles(trx, user.id, [signUp.role], null, now)
    await forgetVerifications(trx, user.id)
    return findUser(user.id, trx)
  })
  if (proven) return proven
  throw (await verificationExists(tokenHash)) ? verificationExpired() : verificationNotFound()
}
