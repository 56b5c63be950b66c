import db from '@adonisjs/lucid/services/db'
import { lockUser } from '#api/accounts/user_repository'
import type { Actor } from '#api/core/actor'
import { wallClock } from '#api/core/clock'
import { payoutsNotOpen } from './errors.js'
import { notePayoutState } from './note_payout_state.js'
import { payoutAccountsOf } from './payout_account_queries.js'
import { insertPayoutAccount } from './payout_account_repository.js'
import { payoutAccounts } from './payout_accounts_gateway.js'

/**
 * Opens an account at the provider for who has none, and answers where its owner goes on. Asked for
 * twice at once, one of the two stays unused at the provider. Throws 409 `payouts_not_open`.
 */
export async function openPayoutAccount(actor: Actor, correlationId?: string): Promise<string> {
  const gateway = payoutAccounts()
  if (!gateway) throw payoutsNotOpen()
  const { userId } = actor
  const own = await payoutAccountsOf([userId])
  if (!own.has(userId)) {
    const opened = { userId, provider: gateway.provider, ...(await gateway.open()) }
    await db.transaction(async (trx) => {
      await lockUser(trx, userId)
      if (!(await insertPayoutAccount(trx, opened, wallClock.now()))) return
      await notePayoutState(trx, actor, { userId, after: opened, correlationId })
    })
  }
  const account = (await payoutAccountsOf([userId])).get(userId)!
  return gateway.continueAt(account.provider_account_id)
}
