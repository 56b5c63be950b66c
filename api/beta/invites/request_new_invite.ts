import db from '@adonisjs/lucid/services/db'
import { normalizeEmail } from '#api/accounts/email'
import { businessClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { currentMarket } from '#api/core/market'
import { normaliseCode } from './invite_code.js'
import { findByCode } from './invite_repository.js'
import { standingOf } from './invite_standing.js'

/**
 * "Send me a new one": writes the wish down for staff, once per address. Answers nothing about
 * whether the code or the address is known.
 */
export async function requestNewInvite(request: { code?: string; email?: string }): Promise<void> {
  const code = request.code ? normaliseCode(request.code) : null
  const invite = code ? await findByCode(code) : null
  const expired = invite && standingOf(invite, businessClock.now()) === 'expired'
  const email = (expired ? invite.email : null) ?? (request.email && normalizeEmail(request.email))
  if (!email) return
  const market = await currentMarket()
  await db.rawQuery(
    `INSERT INTO invite_requests (id, market_id, email, invite_id, state, requested_at)
     VALUES (:id, :market, :email, :inviteId, 'open', :now)
     ON CONFLICT (email) WHERE state = 'open' DO UPDATE SET requested_at = excluded.requested_at`,
    {
      id: newId(),
      market: market.id,
      email,
      inviteId: expired ? invite.id : null,
      now: businessClock.now().toJSDate(),
    }
  )
}
