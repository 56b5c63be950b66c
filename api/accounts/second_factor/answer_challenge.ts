import { challengeExpired, factorWrong } from '../errors.js'
import { reactivateIfAsleep } from '../sign_in/reactivate.js'
import { forgive, takeAttempt } from '../sign_in/slow_down.js'
import type { Entrant } from '../sessions/assert_standing.js'
import type { Audience } from '../sessions/audience.js'
import { beginSetup, type Setup } from './begin_setup.js'
import { openChallenge } from './challenge.js'
import { confirmSetup } from './confirm_setup.js'
import { spendCode } from './spend_code.js'

export interface Answer {
  challenge: string
  code: string
}

type Admitted = Entrant & { audience: Audience }

/**
 * Ends a sign-in that was asked for a code. Each try counts for the account as a wrong password does.
 * Throws 410 `challenge_expired`, 401 `factor_wrong`, 429 `slow_down`.
 */
export async function answerChallenge({ challenge, code }: Answer, ip: string): Promise<Admitted> {
  const { user, passwordHash, factor, audience } = await openChallenge(challenge, 'code')
  if (!factor) throw challengeExpired()
  const attempt = await takeAttempt(user.email, ip)
  if (!(await spendCode(factor, code))) throw factorWrong()
  await forgive(attempt)
  const methods = ['pwd', 'otp']
  return { user: await reactivateIfAsleep(user), passwordHash, methods, audience }
}

/** Begins the enrolment of somebody who must have a factor and has none. Throws 410. */
export async function beginEnrolment(challenge: string): Promise<Setup> {
  const { id, user } = await openChallenge(challenge, 'setup')
  return beginSetup(id, user)
}

/** Ends the enrolment and the sign-in. Throws as `answerChallenge` does. */
export async function confirmEnrolment(
  { challenge, code }: Answer,
  ip: string
): Promise<Admitted & { backupCodes: string[] }> {
  const { id, user, passwordHash, audience } = await openChallenge(challenge, 'setup')
  const attempt = await takeAttempt(user.email, ip)
  const backupCodes = await confirmSetup({ id, user, channel: 'web' }, code, challengeExpired)
  if (!backupCodes) throw factorWrong()
  await forgive(attempt)
  const methods = ['pwd', 'otp']
  return { user: await reactivateIfAsleep(user), passwordHash, methods, audience, backupCodes }
}
