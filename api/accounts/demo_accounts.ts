import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { wallClock } from '#api/core/clock'
import { isProd } from '#api/core/database_tier'
import { hashNewPassword } from './passwords/password.js'
import { isStaff, type Role } from './permissions.js'
import { storeFactor } from './second_factor/factor_repository.js'
import { sealSecret } from './second_factor/sealed_secret.js'
import { secretOf } from './second_factor/totp.js'
import { registerUser } from './sign_up/register_user.js'
import { findUserByEmail } from './user_repository.js'

/** The same on every machine: the demo says it to everybody. */
export const DEMO_PASSWORD = 'instainstru-demo'

const PEOPLE: [role: Role, firstName: string, lastName: string][] = [
  ['admin', 'Ada', 'Okafor'],
  ['support', 'Sam', 'Whitfield'],
  ['finance', 'Fen', 'Castellano'],
  ['moderator', 'Mona', 'Lindqvist'],
  ['instructor', 'Iris', 'Marchetti'],
  ['student', 'Stu', 'Bergman'],
]

export const demoEmail = (role: Role) => `${role}@instainstru.test`

export const demoEmails = () => PEOPLE.map(([role]) => demoEmail(role))

/**
 * One active person for each role, `admin@instainstru.test` and so on; staff have a second factor,
 * whose codes `/dev/codes` tells. Those there are left alone.
 */
export async function seedDemoAccounts(): Promise<void> {
  if (isProd()) throw new Error('Demo accounts have a password everybody knows: not on prod.')
  for (const [role, firstName, lastName] of PEOPLE) {
    const email = demoEmail(role)
    if (await findUserByEmail(email)) continue
    const owner = { email, first_name: firstName, last_name: lastName }
    const passwordHash = await hashNewPassword(DEMO_PASSWORD, owner)
    await db.transaction(async (trx) => {
      const person = { email, passwordHash, firstName, lastName, roles: [role] as [Role] }
      const { id } = await registerUser(trx, person)
      if (isStaff([role])) await enrolDemo(trx, id, email)
    })
  }
}

/** The same secret on every machine, so that an authenticator that took it over once goes on working. */
async function enrolDemo(trx: TransactionClientContract, userId: string, email: string) {
  const sealedSecret = sealSecret(userId, secretOf(`demo ${email}`))
  await storeFactor(trx, { userId, sealedSecret, lastStep: 0 }, wallClock.now())
}
