import db from '@adonisjs/lucid/services/db'
import hash from '@adonisjs/core/services/hash'
import type { Actor } from '#api/core/actor'
import { newId } from '#api/core/ids'
import { isStaff, type Role } from '#api/accounts/permissions'
import { registerUser } from '#api/accounts/sign_up/register_user'
import type { User, UserState } from '#api/accounts/user'
import { grantedPermissions } from '#api/accounts/roles/granted_permissions'
import { givenFactor } from '#tests/second_factor'

export const PASSWORD = 'correct horse battery'

let passwordHash: Promise<string> | undefined

export const hashedPassword = () => (passwordHash ??= hash.make(PASSWORD))

export const someEmail = () => `p${newId().toLowerCase()}@example.test`

/** A person with `PASSWORD`, made as a sign-up makes one. */
export async function givenPerson(
  role: Role = 'student',
  state: UserState = 'active',
  email = someEmail()
): Promise<User> {
  const person = {
    email,
    passwordHash: await hashedPassword(),
    firstName: 'Nell',
    lastName: 'Ward',
    roles: [role] as [Role],
  }
  const user = await db.transaction((trx) => registerUser(trx, person))
  if (isStaff([role])) await givenFactor(user.id)
  if (state !== 'active') await db.from('users').where('id', user.id).update({ state })
  return { ...user, state }
}

export function actorFor(user: User): Actor {
  const { id: userId, email, roles } = user
  const permissions = grantedPermissions(user, {
    audience: 'staff',
    methods: ['pwd', 'otp'],
  })
  return { userId, email, roles, permissions, channel: 'web' }
}
