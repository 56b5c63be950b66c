import db from '@adonisjs/lucid/services/db'
import { businessClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { currentMarket } from '#api/core/market'

/** Writes a wish for an invite down; one that is open for the address already is renewed. */
export async function upsertInviteRequest(email: string, inviteId: string | null): Promise<void> {
  const market = await currentMarket()
  await db.rawQuery(
    `INSERT INTO invite_requests (id, market_id, email, invite_id, state, requested_at)
     VALUES (:id, :market, :email, :inviteId, 'open', :now)
     ON CONFLICT (email) WHERE state = 'open' DO UPDATE SET requested_at = excluded.requested_at`,
    { id: newId(), market: market.id, email, inviteId, now: businessClock.now().toJSDate() }
  )
}
