import { wallClock } from '#api/core/clock'
import { isProd } from '#api/core/database_tier'
import { notFound } from '#api/core/errors'
import { demoEmails } from '../demo_accounts.js'
import { findUserByEmail } from '../user_repository.js'
import { findFactor } from './factor_repository.js'
import { openSecret } from './sealed_secret.js'
import { codeAt, stepAt, STEP_SECONDS } from './totp.js'

export interface DemoCode {
  email: string
  /** `null` when the codes of now and of the next step are both used up. */
  code: string | null
  seconds_left: number
}

/** What an authenticator would show for the demo accounts; a used code gives way to the next one. */
export async function demoCodes(): Promise<DemoCode[]> {
  if (isProd()) throw notFound()
  const codes = await Promise.all(demoEmails().map(demoCode))
  return codes.filter((code) => code !== null)
}

async function demoCode(email: string): Promise<DemoCode | null> {
  const user = await findUserByEmail(email)
  const factor = user && (await findFactor(user.id))
  const secret = factor && openSecret(factor.user_id, factor.sealed_secret)
  if (!secret) return null
  const now = wallClock.now()
  const current = stepAt(now)
  const step = Math.max(current, factor.last_step + 1)
  return {
    email,
    code: step > current + 1 ? null : codeAt(secret, step),
    seconds_left: Math.ceil((current + 1) * STEP_SECONDS - now.toSeconds()),
  }
}
