import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import type { AuditEntry } from '#api/core/audit/audit'
import { unprocessable } from '#api/core/errors'
import { permissionsOf, type Role } from '../permissions.js'
import { revokeTokensWith } from '../tokens/api_token_repository.js'
import { reactToStanding } from '../standing_reactions.js'
import type { User } from '../user.js'
import { updateUser } from '../user_repository.js'
import { storeRoles } from './role_repository.js'

interface At {
  trx: TransactionClientContract
  /** The caller holds their row. */
  user: User
  now: DateTime
  actorId: string | null
}

/** Writes down what is done, with all that is known of who does it and why. */
export type Note = (
  entry: Pick<AuditEntry, 'action' | 'before' | 'after'> & Partial<AuditEntry>
) => Promise<unknown>

/**
 * Stores other roles than a person has; `false` when they are the same. API tokens that carry a
 * permission lost by it are revoked, so that they stay dead when the roles come back. 422 for both
 * faces of the site at once.
 */
export async function storeNewRoles(
  { trx, user, now, actorId }: At,
  roles: readonly Role[],
  note: Note
): Promise<boolean> {
  if (roles.includes('student') && roles.includes('instructor')) {
    throw unprocessable('roles', 'exclusive', 'Nobody is student and instructor at once.')
  }
  if (user.roles.toString() === [...roles].sort().toString()) return false
  await storeRoles(trx, user.id, roles, actorId, now)
  await updateUser(trx, user.id, {}, now)
  await note({ action: 'user.roles_changed', before: { roles: user.roles }, after: { roles } })

  const lost = permissionsOf(user.roles).difference(permissionsOf(roles))
  for (const id of await revokeTokensWith(trx, user.id, [...lost], now)) {
    await note({ action: 'api_token.revoked', targetType: 'api_token', targetId: id })
  }
  await reactToStanding(trx, [user.id])
  return true
}
