import type { Actor } from '#api/core/actor'
import { unprocessable } from '#api/core/errors'
import { factorWrong, invalidCredentials, sessionRequired } from '../../errors.js'
import { passwordMatches } from '../../passwords/password.js'
import { findFactor } from '../../second_factor/factor_repository.js'
import { spendCode } from '../../second_factor/spend_code.js'
import { forgive, giveBack, takeAttempt } from '../../sign_in/slow_down.js'
import { findUserByEmail } from '../../user_repository.js'

/**
 * Whether the person of a sign-in is at the keyboard: they say their password once more and, for what
 * cannot be undone, the code of their second factor. Wrong ones count as failed sign-ins. Throws 401
 * `invalid_credentials` or `factor_wrong`, 403 `session_required`, 422, 429 `slow_down`.
 */
export async function confirmOwner(
  actor: Actor,
  said: { password: string; code?: string },
  ip: string,
  { withFactor = false } = {}
): Promise<void> {
  if (!actor.sessionId) throw sessionRequired()
  const attempt = await takeAttempt(actor.email, ip)
  const owner = await findUserByEmail(actor.email)
  if (!(await passwordMatches(owner?.password_hash ?? null, said.password))) {
    throw invalidCredentials()
  }
  const factor = withFactor ? await findFactor(actor.userId) : null
  if (factor && said.code === undefined) {
    await giveBack(attempt)
    throw unprocessable('code', 'required', 'Say the code of your second factor too.')
  }
  if (factor && !(await spendCode(factor, said.code!))) throw factorWrong()
  await forgive(attempt)
}
