import { isStaffRole, permissionsOf, type Permission, type Role } from '../permissions.js'
import type { Audience } from '../sessions/audience.js'
import type { User } from '../user.js'

/** What an unproven address may not do: reach out to other people (people.md). */
const NEEDS_PROVEN_EMAIL: readonly Permission[] = ['send_messages']

/** The door a session came through, and how it was opened (`amr`). */
export interface Door {
  audience: Audience
  methods: readonly string[]
}

/** How somebody came in: by a session, or by an API token and its scopes. */
export type Entry = Door | { scopes: readonly string[] }

/**
 * What a person may do now: their roles' permissions, less what their state, the session or a token's
 * scopes cut. Tokens are made by sessions that may do what they give, so only scopes bound them.
 */
export function grantedPermissions(
  { roles, state }: Pick<User, 'roles' | 'state'>,
  entry: Entry
): Set<Permission> {
  const scopes = 'scopes' in entry ? entry.scopes : null
  const granted = permissionsOf('methods' in entry ? rolesAt(entry, roles) : roles)
  if (state !== 'active') for (const permission of NEEDS_PROVEN_EMAIL) granted.delete(permission)
  return scopes ? (granted.intersection(new Set(scopes)) as Set<Permission>) : granted
}

/**
 * The roles a session acts in: those of the staff only in the back office, and only when it was begun
 * with a second factor. Whoever steals a session of the site gets nothing of the staff by it.
 */
export function rolesAt({ audience, methods }: Door, roles: readonly Role[]): Role[] {
  const asStaff = audience === 'staff' && methods.includes('otp')
  return asStaff ? [...roles] : roles.filter((role) => !isStaffRole(role))
}
