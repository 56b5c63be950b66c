import { accountSuspended, invalidCredentials, staffOnly } from '../errors.js'
import { passwordMatches } from '../passwords/password.js'
import { isStaff } from '../permissions.js'
import type { Audience } from '../sessions/audience.js'
import type { User } from '../user.js'
import { findUserByEmail } from '../user_repository.js'
import { forgive, takeAttempt } from './slow_down.js'

export interface Credentials {
  /** Normalised (`email.ts`). */
  email: string
  password: string
  audience: Audience
}

/**
 * Who these credentials belong to. An unknown e-mail costs the same work and gets the same answer as
 * a wrong password. Throws 401 `invalid_credentials`, 429 `slow_down` and, to who knows the
 * password only, 403 `account_suspended` or `staff_only`.
 */
export async function signIn(
  { email, password, audience }: Credentials,
  ip: string
): Promise<User> {
  const attempt = await takeAttempt(email, ip)
  const found = await findUserByEmail(email)
  if (!(await passwordMatches(found?.password_hash ?? null, password)) || !found) {
    throw invalidCredentials()
  }
  const { password_hash: _hash, ...user } = found
  if (user.state === 'deactivated' || user.state === 'deleted') throw invalidCredentials()
  await forgive(attempt)
  if (user.state === 'suspended') throw accountSuspended()
  if (audience === 'staff' && !isStaff(user.roles)) throw staffOnly()
  return user
}
