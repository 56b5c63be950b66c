import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { businessClock } from '#api/core/clock'
import { record } from '#api/core/outbox/outbox'
import { STAFF_ROLES, type Role } from '../permissions.js'

export type SignUpEvent = 'user_signed_up' | 'user_verified'

/** Somebody who came to the site, and not a member of staff. */
export const isSiteRole = (roles: readonly Role[]) =>
  roles.some((role) => !STAFF_ROLES.includes(role))

/** Tells whoever counts them how far a person has come. */
export async function tellSignUp(
  trx: TransactionClientContract,
  userId: string,
  events: SignUpEvent[]
): Promise<void> {
  const at = businessClock.now().toISO()
  for (const name of events) await record(trx, { name, payload: { user_id: userId, at } })
}
