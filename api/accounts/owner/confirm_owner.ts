import { unprocessable } from '#api/core/errors'
import type { Actor } from '#api/core/actor'
import { notFound } from '#api/core/errors'
import { passwordMatches } from '../passwords/password.js'
import { findFactor, type Factor } from '../second_factor/factor_repository.js'
import { spendCode } from '../second_factor/spend_code.js'
import { forgive, takeAttempt } from '../sign_in/slow_down.js'
import type { User } from '../user.js'
import { findUserWithPassword } from '../user_repository.js'

export interface Proof {
  password: string
  /** Asked for where the person has a second factor and it matters. */
  code?: string
}

interface Owner {
  user: User & { password_hash: string }
  factor: Factor | null
}

/**
 * Whether who is signed in is the owner, before something is done that a stolen session must not be
 * enough for. Throws 422 naming `field` for a wrong password, 429 `slow_down`: it counts like a
 * failed sign-in, or a session would be a way to guess the password.
 */
export async function confirmPassword(
  actor: Pick<Actor, 'userId'>,
  password: string,
  ip: string,
  field = 'password'
): Promise<Owner> {
  return confirm(actor, { password }, { ip, field, needsCode: false })
}

/** As above, with a code too where there is a second factor. */
export async function confirmOwner(
  actor: Pick<Actor, 'userId'>,
  proof: Proof,
  ip: string
): Promise<Owner> {
  return confirm(actor, proof, { ip, field: 'password', needsCode: true })
}

async function confirm(
  actor: Pick<Actor, 'userId'>,
  { password, code }: Proof,
  { ip, field, needsCode }: { ip: string; field: string; needsCode: boolean }
): Promise<Owner> {
  const user = await findUserWithPassword(actor.userId)
  if (!user) throw notFound()
  const attempt = await takeAttempt(user.email, ip)
  if (!(await passwordMatches(user.password_hash, password))) {
    throw unprocessable(field, 'wrong', 'This is not your password.')
  }
  const factor = await findFactor(user.id)
  if (needsCode && factor) await proveCode(factor, code)
  await forgive(attempt)
  return { user, factor }
}

async function proveCode(factor: Factor, code: string | undefined): Promise<void> {
  if (code === undefined) {
    throw unprocessable('code', 'required', 'Say the code of your authenticator app too.')
  }
  if (!(await spendCode(factor, code))) {
    throw unprocessable('code', 'wrong', 'This code is wrong, has run out or was used before.')
  }
}
