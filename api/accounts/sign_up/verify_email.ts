import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { wallClock } from '#api/core/clock'
import { accountSuspended, linkExpired, linkNotFound } from '../errors.js'
import { storeRoles } from '../roles/role_repository.js'
import type { Entrant } from '../sessions/assert_standing.js'
import { reactToStanding } from '../standing_reactions.js'
import { hashOfToken } from '../token_hash.js'
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
import { takeOver } from './take_over.js'
import { tellSignUp } from './tell_sign_up.js'

/**
 * Proves an address by the secret from its mail, opened by the author of that sign-up: the account
 * becomes active with the password and name it was made with. Works once. Throws 404
 * `token_not_found`, 410 `token_expired`, 403 `account_suspended`, and what `proveAuthor` and the
 * reactions to a proof throw.
 */
export async function verifyEmail(token: string, opener: Opener): Promise<Entrant> {
  const now = wallClock.now()
  const signUp = await findVerification(hashOfToken(token))
  if (!signUp) throw linkNotFound()
  if (signUp.used_at || signUp.expires_at.getTime() <= now.toMillis()) throw linkExpired()
  await proveAuthor(signUp, opener)
  const user = await db.transaction((trx) => activate(trx, signUp, now))
  return { user, passwordHash: signUp.password_hash, methods: ['email'] }
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
  if (!(await useVerification(trx, signUp.id, now))) throw linkExpired()
  if (user.state !== 'pending_verification') throw linkExpired()

  if (user.password_hash !== signUp.password_hash) await takeOver(trx, user.id, now)
  const { password_hash: passwordHash, first_name: firstName, last_name: lastName } = signUp
  await updateUser(trx, user.id, { state: 'active', passwordHash, firstName, lastName }, now)
  await storeRoles(trx, user.id, [signUp.role], null, now)
  await forgetVerifications(trx, user.id)
  await tellSignUp(trx, user.id, ['user_verified'])
  const active = (await findUser(user.id, trx))!
  await reactToProof(trx, { user: active, role: signUp.role, inviteId: signUp.invite_id })
  await reactToStanding(trx, [user.id])
  return active
}
