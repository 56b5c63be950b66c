import type { DateTime } from 'luxon'
import { wallClock } from '#api/core/clock'
import { hashOfBackupCode, plainCode } from './backup_codes.js'
import { spendBackupCode, spendStep, type Factor } from './factor_repository.js'
import { openSecret } from './sealed_secret.js'
import { stepsOf } from './totp.js'

/**
 * Whether the code is one the person may use now, and was not used before: six digits of their
 * authenticator, else a backup code. It is used up by the question.
 */
export async function spendCode(
  factor: Factor,
  code: string,
  now: DateTime = wallClock.now()
): Promise<boolean> {
  const typed = plainCode(code)
  if (!/^\d{6}$/.test(typed)) {
    return spendBackupCode(factor.user_id, hashOfBackupCode(factor.user_id, typed), now)
  }
  const secret = openSecret(factor.user_id, factor.sealed_secret)
  for (const step of secret ? stepsOf(secret, typed, now) : []) {
    if (await spendStep(factor, step)) return true
  }
  return false
}
