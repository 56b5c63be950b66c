import type { Actor } from '#api/core/actor'
import { wallClock } from '#api/core/clock'
import type { Permission } from '../permissions.js'
import { grantedPermissions } from '../roles/granted_permissions.js'
import { findUserOfTokenId } from './bearer_repository.js'
import { personOfSession } from './person_of_session.js'

/**
 * Whether somebody who was let in a while ago still may: session or token live, person active, all
 * permissions kept. For what lasts longer than a request. While the database is away, nobody is put out.
 */
export async function stillMay(actor: Actor, permissions: Permission[]): Promise<boolean> {
  try {
    const held = await permissionsNow(actor)
    return held !== null && permissions.every((permission) => held.has(permission))
  } catch {
    return true
  }
}

async function permissionsNow(actor: Actor): Promise<Set<Permission> | null> {
  if (actor.tokenId) {
    const owner = await findUserOfTokenId(actor.tokenId, wallClock.now())
    return owner && grantedPermissions(owner, owner)
  }
  const found = actor.sessionId ? await personOfSession(actor.sessionId) : null
  return found && grantedPermissions(found.user, found.user)
}
