import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { newId } from '#api/core/ids'
import { currentMarket } from '#api/core/market'
import { rowsOf } from '#api/core/queue/sql'
import type { InviteRole } from '../invites/invite.js'
import type { InviteRequestRow } from './invite_request.js'

export interface Wish {
  email: string
  emailKey: string
  role: InviteRole | null
  inviteId: string | null
}

/** Writes a wish for an invite down; one that is open for the mailbox already is renewed. */
export async function upsertRequest(
  trx: TransactionClientContract,
  wish: Wish,
  now: DateTime
): Promise<InviteRequestRow> {
  const market = await currentMarket()
  const [row] = await rowsOf<InviteRequestRow>(
    trx,
    `INSERT INTO invite_requests
       (id, market_id, email, email_key, role, invite_id, state, requested_at, first_asked_at)
     VALUES (:id, :market, :email, :emailKey, :role, :inviteId, 'open', :now, :now)
     ON CONFLICT (email_key) WHERE state = 'open' DO UPDATE SET
       requested_at = excluded.requested_at,
       times_asked = invite_requests.times_asked + 1,
       role = coalesce(excluded.role, invite_requests.role),
       invite_id = coalesce(excluded.invite_id, invite_requests.invite_id)
     RETURNING *`,
    { id: newId(), market: market.id, ...wish, now: now.toJSDate() }
  )
  return row
}

/**
 * Notes that a mailbox is told about its wish, unless it was since `since` or `most` mails of this
 * kind went out after `hourAgo`. Answers whether it is to be told.
 */
export async function claimAcknowledgement(
  trx: TransactionClientContract,
  { id, email_key: emailKey }: InviteRequestRow,
  limits: { now: DateTime; since: DateTime; hourAgo: DateTime; most: number }
): Promise<boolean> {
  const rows = await rowsOf(
    trx,
    `UPDATE invite_requests SET acknowledged_at = :now
     WHERE id = :id AND acknowledged_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM invite_requests earlier
         WHERE earlier.email_key = :emailKey AND earlier.acknowledged_at > :since)
       AND (SELECT count(*) FROM invite_requests lately
         WHERE lately.acknowledged_at > :hourAgo) < :most
     RETURNING id`,
    {
      id,
      emailKey,
      now: limits.now.toJSDate(),
      since: limits.since.toJSDate(),
      hourAgo: limits.hourAgo.toJSDate(),
      most: limits.most,
    }
  )
  return rows.length > 0
}

export interface Closing {
  state: 'invited' | 'declined'
  by: string
  reason?: string
  answerId?: string
}

/** Closes one open wish; false when somebody was faster. Its own answer may be told twice. */
export async function closeRequest(
  trx: TransactionClientContract,
  id: string,
  { state, by, reason, answerId }: Closing,
  now: DateTime
): Promise<boolean> {
  const rows = await rowsOf(
    trx,
    `UPDATE invite_requests SET state = :state, closed_at = :now, closed_by = :by,
       close_reason = :reason, answer_id = :answerId
     WHERE id = :id AND (state = 'open' OR answer_id = :answerId) RETURNING id`,
    { id, state, by, reason: reason ?? null, answerId: answerId ?? null, now: now.toJSDate() }
  )
  return rows.length > 0
}
