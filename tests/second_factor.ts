import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { storeFactor } from '#api/accounts/second_factor/factor_repository'
import { openSecret, sealSecret } from '#api/accounts/second_factor/sealed_secret'
import { codeAt, newSecret, stepAt } from '#api/accounts/second_factor/totp'

/** The code of this moment, as an authenticator shows it. */
export const currentCode = (secret: string) => codeAt(secret, stepAt(wallClock.now()))

/** Gives a person a second factor, and answers its secret. */
export async function givenFactor(userId: string, secret = newSecret()): Promise<string> {
  const sealedSecret = sealSecret(userId, secret)
  await db.transaction((trx) =>
    storeFactor(trx, { userId, sealedSecret, lastStep: 0 }, wallClock.now())
  )
  return secret
}

/** The secret of an account's second factor; `null` without one. */
export async function secretOfAccount(email: string): Promise<string | null> {
  const factor = await db
    .from('second_factors as f')
    .join('users as u', 'u.id', 'f.user_id')
    .where('u.email', email)
    .select('f.user_id', 'f.sealed_secret')
    .first()
  return factor && openSecret(factor.user_id, factor.sealed_secret)
}

/**
 * A code with which the account can sign in now, demo or not; `undefined` when it has no second factor.
 * Codes count once, and tests sign in more often than every half minute: what was used is forgotten.
 */
export async function demoCode(email: string): Promise<string | undefined> {
  const secret = await secretOfAccount(email)
  if (!secret) return undefined
  await db
    .from('second_factors')
    .whereIn('user_id', db.from('users').select('id').where('email', email))
    .update({ last_step: 0 })
  return currentCode(secret)
}
