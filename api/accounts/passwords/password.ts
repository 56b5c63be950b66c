import { randomBytes } from 'node:crypto'
import hash from '@adonisjs/core/services/hash'
import { passwordFlaw, type PasswordOwner } from './password_rules.js'

let hashOfNobody: Promise<string> | undefined

/**
 * Checks a new password and hashes it. Slow on purpose, so it is done before a transaction begins.
 * Throws 422 naming the rule it breaks.
 */
export async function hashNewPassword(password: string, owner: PasswordOwner): Promise<string> {
  const flaw = passwordFlaw(password, owner)
  if (flaw) throw flaw
  return hash.make(written(password))
}

/** Whether the password is the one behind the hash; without one, the same work for nothing. */
export async function passwordMatches(
  passwordHash: string | null,
  password: string
): Promise<boolean> {
  hashOfNobody ??= hash.make(randomBytes(32).toString('base64url'))
  const matches = await hash.verify(passwordHash ?? (await hashOfNobody), written(password))
  return matches && passwordHash !== null
}

/** Keyboards compose letters differently; the same password must give the same bytes. */
const written = (password: string) => password.normalize('NFKC')
