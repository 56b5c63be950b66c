import { accountDeactivated, accountSuspended, invalidCredentials, staffOnly } from '../errors.js'
import { passwordMatches } from '../passwords/password.js'
import { isStaff } from '../permissions.js'
import { proveFactor } from '../second_factor/prove_factor.js'
import type { Audience } from '../sessions/audience.js'
import type { Entrant } from '../sessions/assert_standing.js'
import type { User } from '../user.js'
import { findUserByEmail } from '../user_repository.js'
import { reactivateIfAsleep } from './reactivate.js'
import { forgive, giveBack, takeAttempt, type Attempt } from './slow_down.js'

export interface Credentials {
  /** Normalised (`email.ts`). */
  email: string
  password: string
  audience: Audience
  /** Of the second factor, or a backup code. */
  code?: string
  /** Whether an account that its owner deactivated is to come back. */
  reactivate?: boolean
}

/** Where the sign-in comes from. */
export interface Origin {
  ip: string
  /** What the browser carries from when it was trusted. */
  browserTokens: string[]
}

type Known = User & { password_hash: string }

/**
 * Who these credentials belong to. An unknown e-mail costs the same work and gets the same answer as
 * a wrong password. Throws 401 `invalid_credentials`, 429 `slow_down` and, to who knows the
 * password only, 403 `account_suspended`, `account_deactivated` or `staff_only`, and what
 * `proveFactor` throws.
 */
export async function signIn(credentials: Credentials, origin: Origin): Promise<Entrant> {
  const attempt = await takeAttempt(credentials.email, origin.ip)
  const found = await findUserByEmail(credentials.email)
  if (!(await passwordMatches(found?.password_hash ?? null, credentials.password)) || !found) {
    throw invalidCredentials()
  }
  if (found.state === 'deleted') throw invalidCredentials()
  await refuseClosed(found, credentials, attempt)
  const methods = await proveFactor(found, credentials, origin.browserTokens, attempt)
  await forgive(attempt)
  const { password_hash: passwordHash, ...user } = found
  return { user: await reactivateIfAsleep(user), passwordHash, methods }
}

/** The password was right, so the attempt is none; but nothing before it is forgiven either. */
async function refuseClosed(user: Known, wish: Credentials, attempt: Attempt): Promise<void> {
  const refusal = closed(user, wish)
  if (!refusal) return
  await giveBack(attempt)
  throw refusal
}

function closed({ state, roles }: Known, { audience, reactivate }: Credentials) {
  if (state === 'suspended') return accountSuspended()
  if (state === 'deactivated' && !reactivate) return accountDeactivated()
  return audience === 'staff' && !isStaff(roles) ? staffOnly() : null
}
