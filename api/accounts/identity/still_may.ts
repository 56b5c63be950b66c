import type { Actor } from '#api/core/actor'
import { wallClock } from '#api/core/clock'
import type { Permission } from '../permissions.js'
import { grantedPermissions } from '../roles/granted_permissions.js'
import { findUserOfSession, findUserOfTokenId } from '../user_repository.js'

/**
 * Whether somebody who was let in a while ago still may: session or token live, person active, the
 * permission kept. For what lasts longer than a request. While the database is away, nobody is put out.
 */
export async function stillMay(actor: Actor, permission: Permission): Promise<boolean> {
  try {
    return (await permissionsNow(actor))?.has(permission) ?? false
  } catch {
    return true
  }
}

async function permissionsNow(actor: Actor): Promise<Set<Permission> | null> {
  if (actor.tokenId) {
    const owner = await findUserOfTokenId(actor.tokenId, wallClock.now())
    return owner && grantedPermissions(owner, owner.scopes)
  }
  const user = actor.sessionId ? await findUserOfSession(actor.sessionId) : null
  return user && grantedPermissions(user)
}
