import { currentTier } from '#api/core/database_tier'
import type { Impersonator } from '../impersonation/impersonator.js'
import { partsOfOthers } from '../me_contributors.js'
import type { User } from '../user.js'

export interface Me extends Record<string, unknown> {
  id: string
  email: string
  first_name: string
  last_name: string
  roles: string[]
  permissions: string[]
  state: string
  impersonated_by: Impersonator | null
  tier: string
}

/** What a signed-in person is told about themselves, with the parts other domains add. */
export async function toMe(
  user: User,
  permissions: ReadonlySet<string>,
  impersonatedBy: Impersonator | null = null
): Promise<Me> {
  return {
    id: user.id,
    email: user.email,
    first_name: user.first_name,
    last_name: user.last_name,
    roles: user.roles,
    permissions: [...permissions].sort(),
    state: user.state,
    impersonated_by: impersonatedBy,
    tier: currentTier(),
    ...(await partsOfOthers(user.id)),
  }
}
