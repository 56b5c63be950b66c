import db from '@adonisjs/lucid/services/db'
import { rowsOf, type Client } from '#api/core/queue/sql'
import type { PayoutAccount } from './payout_account.js'

/** Who is paid through which account; who has none is not in the map. */
export async function payoutAccountsOf(
  userIds: readonly string[],
  client: Client = db.connection()
): Promise<Map<string, PayoutAccount>> {
  const rows = await rowsOf<PayoutAccount>(
    client,
    'SELECT * FROM payout_accounts WHERE user_id = ANY(:userIds)',
    { userIds }
  )
  return new Map(rows.map((row) => [row.user_id, row]))
}
