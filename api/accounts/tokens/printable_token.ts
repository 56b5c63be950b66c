import { isProd } from '#api/core/database_tier'
import { notFound, Refusal } from '#api/core/errors'
import { normalizeEmail } from '../email.js'
import { PERMISSIONS } from '../permissions.js'
import { grantedPermissions } from '../roles/granted_permissions.js'
import { LIVING_STATES } from '../user.js'
import { findUserByEmail } from '../user_repository.js'
import { createApiToken } from './create_api_token.js'

/**
 * An API token for one day with everything the account may do, for scripts of the demo and of tests.
 * Throws 403 `not_on_prod`, 404 when nobody living has the address.
 */
export async function printableToken(address: string): Promise<string> {
  if (isProd()) {
    throw new Refusal(403, 'not_on_prod', { detail: 'On prod no token is made from the outside.' })
  }
  const email = normalizeEmail(address)
  const user = await findUserByEmail(email)
  if (!user || !LIVING_STATES.includes(user.state)) throw notFound(`There is no account ${email}.`)
  const permissions = grantedPermissions(user, { scopes: PERMISSIONS })
  const actor = { userId: user.id, permissions, channel: 'command' as const }
  const wish = { name: 'token:print', scopes: [...permissions], days: 1 }
  return (await createApiToken(actor, wish)).token
}
