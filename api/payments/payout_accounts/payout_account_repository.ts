import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf, type Client } from '#api/core/queue/sql'
import type { PayoutAccount, PayoutProvider, PayoutStanding } from './payout_account.js'

/** The row, locked until the transaction ends. */
export async function lockPayoutAccount(
  trx: TransactionClientContract,
  userId: string
): Promise<PayoutAccount | null> {
  const sql = 'SELECT * FROM payout_accounts WHERE user_id = :userId FOR UPDATE'
  return (await rowsOf<PayoutAccount>(trx, sql, { userId }))[0] ?? null
}

/** False where the person has one already: two windows may ask at once. */
export async function insertPayoutAccount(
  trx: TransactionClientContract,
  account: PayoutStanding & { userId: string; provider: PayoutProvider; providerAccountId: string },
  now: DateTime
): Promise<boolean> {
  const rows = await rowsOf(
    trx,
    `INSERT INTO payout_accounts
       (user_id, provider, provider_account_id, state, requirements_due, created_at, updated_at)
     VALUES (:userId, :provider, :providerAccountId, :state, :requirements_due, :now, :now)
     ON CONFLICT (user_id) DO NOTHING RETURNING 1`,
    { ...account, now: now.toJSDate() }
  )
  return rows.length === 1
}

export async function storePayoutStanding(
  client: Client,
  userId: string,
  standing: PayoutStanding,
  now: DateTime
): Promise<void> {
  await rowsOf(
    client,
    `UPDATE payout_accounts SET state = :state, requirements_due = :requirements_due,
       updated_at = :now
     WHERE user_id = :userId`,
    { ...standing, userId, now: now.toJSDate() }
  )
}
