import { randomBytes } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import { unprocessable } from '#api/core/errors'
import { normalizeEmail } from '../email.js'
import { hashNewPassword } from '../passwords/password.js'
import { STAFF_ROLES, type Role } from '../permissions.js'
import { registerUser } from '../sign_up/register_user.js'
import { findUserByEmail } from '../user_repository.js'
import { setRoles } from './set_roles.js'

export interface StaffWish {
  email: string
  roles: readonly string[]
  firstName: string
  lastName: string
  /** Of a new account; made up when absent. An account that is there keeps its own. */
  password?: string
}

/**
 * Makes a staff account, or gives one that is there exactly these staff roles beside what it is on the
 * site. Running it again changes nothing. `password` is answered only when it was made up here. 422
 * for a role that is none, or a weak password.
 */
export async function createStaff(
  wish: StaffWish
): Promise<{ email: string; roles: Role[]; password?: string }> {
  const email = normalizeEmail(wish.email)
  const roles = wish.roles.map(staffRole)
  const found = await findUserByEmail(email)
  // Whoever began a sign-up with the address and never proved it must not become staff by it.
  const known = found?.state === 'pending_verification' ? null : found
  const madeUp =
    known || wish.password !== undefined ? undefined : randomBytes(15).toString('base64url')
  const userId = known?.id ?? (await register({ ...wish, email }, roles, wish.password ?? madeUp!))

  const kept = (known?.roles ?? []).filter((role) => !STAFF_ROLES.includes(role))
  const all = [...kept, ...roles]
  await setRoles({ userId, roles: all, actorId: null, reason: 'create:staff', channel: 'command' })
  return { email, roles: all, password: madeUp }
}

async function register(wish: StaffWish, roles: Role[], password: string): Promise<string> {
  const { email, firstName, lastName } = wish
  const passwordHash = await hashNewPassword(password, {
    email,
    first_name: firstName,
    last_name: lastName,
  })
  const person = { email, passwordHash, firstName, lastName, roles: nonEmpty(roles) }
  return (await db.transaction((trx) => registerUser(trx, person))).id
}

function staffRole(name: string): Role {
  const role = STAFF_ROLES.find((known) => known === name)
  if (!role) throw unprocessable('roles', 'enum', `Staff roles are ${STAFF_ROLES.join(', ')}.`)
  return role
}

function nonEmpty(roles: Role[]): [Role, ...Role[]] {
  const [first, ...others] = roles
  if (!first) throw unprocessable('roles', 'required', 'Name at least one role.')
  return [first, ...others]
}
