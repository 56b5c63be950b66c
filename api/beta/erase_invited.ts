import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { businessClock } from '#api/core/clock'
import type { Person } from '#api/accounts/privacy/records/person'
import { openInvitesOf } from './erasure_queries.js'
import { setState } from './invites/invite_repository.js'

/** Closes what is open for who goes: without its address an invite would be anybody's. */
export async function revokeInvitesOf(
  trx: TransactionClientContract,
  person: Person
): Promise<void> {
  const now = businessClock.now()
  await setState(trx, await openInvitesOf(trx, person), 'revoked', now, {
    columns: { revoked_at: now.toJSDate() },
  })
}
