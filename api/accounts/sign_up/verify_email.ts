import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { wallClock } from '#api/core/clock'
import { accountSuspended, verificationExpired, verificationNotFound } from '../errors.js'
import { storeRoles } from '../roles/role_repository.js'
import { hashOfToken } from '../token_hash.js'
import { endSessionsOf } from '../sessions/session_repository.js'
import { revokeTokensOf } from '../tokens/api_token_repository.js'
import type { User } from '../user.js'
import { findUser, lockUser, updateUser } from '../user_repository.js'
import {
  findVerification,
  forgetVerifications,
  useVerification,
  type EmailVerification,
} from './email_verification_repository.js'
import { reactToProof } from './proof_reactions.js'
import { proveAuthor, type Opener } from './prove_author.js'

/**
 * Proves an address by the secret from its mail, opened by the author of that sign-up: the account
 * becomes active with the password and name it was made with. Works once. Throws 404
 * `token_not_found`, 410 `token_expired`, 403 `account_suspended`, and what `proveAuthor` and the
 * reactions to a proof throw.
 */
export async function verifyEmail(token: string, opener: Opener): Promise<User> {
  const now = wallClock.now()
  const signUp = await findVerification(hashOfToken(token))
  if (!signUp) throw verificationNotFound()
  if (signUp.used_at || signUp.expires_at.getTime() <= now.toMillis()) throw verificationExpired()
  await proveAuthor(signUp, opener)
  return db.transaction((trx) => activate(trx, signUp, now))
}

/**
 * The person is locked first and their links after, as everywhere: two links of one person opened at
 * once would otherwise wait for each other.
 */
async function activate(
  trx: TransactionClientContract,
  signUp: EmailVerification,
  now: DateTime
): Promise<User> {
  const user = (await lockUser(trx, signUp.user_id))!
  if (user.state === 'suspended') throw accountSuspended()
  if (!(await useVerification(trx, signUp.id, now))) throw verificationExpired()
  if (user.state !== 'pending_verification') throw verificationExpired()

  if (user.password_hash !== signUp.password_hash) {
    await endSessionsOf(trx, user.id, 'taken_over', now)
    await revokeTokensOf(trx, user.id, now)
  }
  const { password_hash: passwordHash, first_name: firstName, last_name: lastName } = signUp
  await updateUser(trx, user.id, { state: 'active', passwordHash, firstName, lastName }, now)
  await storeRoles(trx, user.id, [signUp.role], null, now)
  await forgetVerifications(trx, user.id)
  const active = (await findUser(user.id, trx))!
  await reactToProof(trx, { user: active, role: signUp.role, inviteId: signUp.invite_id })
  return active
}
