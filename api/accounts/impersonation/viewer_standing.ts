import { wallClock } from '#api/core/clock'
import { grantedPermissions } from '../roles/granted_permissions.js'
import { findUserOfSession } from '../identity/bearer_repository.js'
import { findImpersonation, type Impersonation } from './impersonation_repository.js'

/**
 * The impersonation behind a session while it may go on: not stopped, not run out, and the member of
 * staff still signed in, in the session that began it, and still allowed to. Else `null`.
 */
export async function standingImpersonation(id: string): Promise<Impersonation | null> {
  const found = await findImpersonation(id)
  if (!found || found.ended_at || found.expires_at <= wallClock.now().toJSDate()) return null
  return (await mayView(found)) ? found : null
}

/** Asked again at every request, so that a sign-out or a lost role ends the view at the next one. */
export async function mayView({ staff_id, staff_session_id }: Impersonation): Promise<boolean> {
  const staff = await findUserOfSession(staff_session_id)
  return staff?.id === staff_id && grantedPermissions(staff, staff).has('impersonate_users')
}
