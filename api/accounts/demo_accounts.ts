import db from '@adonisjs/lucid/services/db'
import { isProd } from '#api/core/database_tier'
import { hashNewPassword } from './passwords/password.js'
import type { Role } from './permissions.js'
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

/** One active person for each role, `admin@instainstru.test` and so on. Those there are left alone. */
export async function seedDemoAccounts(): Promise<void> {
  if (isProd()) throw new Error('Demo accounts have a password everybody knows: not on prod.')
  for (const [role, firstName, lastName] of PEOPLE) {
    const email = demoEmail(role)
    if (await findUserByEmail(email)) continue
    const owner = { email, first_name: firstName, last_name: lastName }
    const passwordHash = await hashNewPassword(DEMO_PASSWORD, owner)
    await db.transaction((trx) =>
      registerUser(trx, {
        email,
        passwordHash,
        firstName,
        lastName,
        roles: [role],
      })
    )
  }
}
