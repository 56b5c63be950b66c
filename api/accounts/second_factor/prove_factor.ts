import { wallClock } from '#api/core/clock'
import { factorRequired, factorSetupRequired, factorWrong } from '../errors.js'
import { isStaff } from '../permissions.js'
import type { Audience } from '../sessions/audience.js'
import { giveBack, type Attempt } from '../sign_in/slow_down.js'
import { hashOfToken } from '../token_hash.js'
import { useTrustedBrowser } from '../trusted_browsers/trusted_browser_repository.js'
import type { User } from '../user.js'
import { sealChallenge } from './challenge.js'
import { findFactor } from './factor_repository.js'
import { spendCode } from './spend_code.js'

/**
 * How a person whose password was right proves the rest, as methods of their session. Throws 401
 * `factor_wrong`, which counts as a failure like a wrong password; 401 `factor_required` and 403
 * `factor_setup_required`, each with a challenge to go on with, which count as nothing.
 */
export async function proveFactor(
  user: User & { password_hash: string },
  wish: { audience: Audience; code?: string; reactivate?: boolean },
  browserTokens: string[],
  attempt: Attempt
): Promise<string[]> {
  const factor = await findFactor(user.id)
  if (!factor) {
    if (!isStaff(user.roles)) return ['pwd']
    await giveBack(attempt)
    throw factorSetupRequired(sealChallenge('setup', user, null, wish))
  }
  if (wish.code !== undefined) {
    if (!(await spendCode(factor, wish.code))) throw factorWrong()
    return ['pwd', 'otp']
  }
  if (await isTrusted(user.id, browserTokens)) return ['pwd', 'otp', 'trusted']
  await giveBack(attempt)
  throw factorRequired(sealChallenge('code', user, factor, wish))
}

const isTrusted = async (userId: string, tokens: string[]) =>
  tokens.length > 0 && useTrustedBrowser(userId, tokens.map(hashOfToken), wallClock.now())
