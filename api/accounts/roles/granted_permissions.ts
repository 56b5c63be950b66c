import { permissionsOf, type Permission } from '../permissions.js'
import type { User } from '../user.js'

/** What an unproven address may not do: reach out to other people (people.md). */
const NEEDS_PROVEN_EMAIL: readonly Permission[] = ['send_messages']

/** What a person may do now: their roles' permissions, less what their state or a token's scopes cut. */
export function grantedPermissions(
  { roles, state }: Pick<User, 'roles' | 'state'>,
  scopes?: readonly string[]
): Set<Permission> {
  const granted = permissionsOf(roles)
  if (state !== 'active') for (const permission of NEEDS_PROVEN_EMAIL) granted.delete(permission)
  return scopes ? (granted.intersection(new Set(scopes)) as Set<Permission>) : granted
}
