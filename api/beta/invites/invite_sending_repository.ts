import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf } from '#api/core/queue/sql'
import { MAILABLE_STATES, type InviteState } from './invite.js'
import { isLive } from './live_sql.js'
import { tellMoves } from './tell_moves.js'

/**
 * Moves invites along with their mails and writes the history, in one statement. One that was
 * redeemed, revoked or has expired meanwhile keeps its state: a mail's answer never moves it back. So
 * does a failed one whose address has got another invite since, or gets one in this very statement.
 */
export async function moveMailable(
  trx: TransactionClientContract,
  ids: string[],
  state: InviteState,
  now: DateTime,
  details: (string | null)[] = ids.map(() => null)
): Promise<void> {
  const moved = await rowsOf<{ invite_id: string }>(
    trx,
    `WITH wanted AS (
       SELECT w.id, w.detail, row_number() OVER (
         PARTITION BY i.email_key, i.role, i.state = 'failed' ORDER BY i.created_at DESC, i.id DESC
       ) AS place
       FROM unnest(:ids::text[], :details::text[]) AS w (id, detail) JOIN invites i ON i.id = w.id
     ), moved AS (
       UPDATE invites SET state = :state FROM wanted
       WHERE invites.id = wanted.id AND invites.state = ANY(:mailable) AND invites.state <> :state
         AND (invites.state <> 'failed' OR wanted.place = 1 AND NOT EXISTS (
           SELECT 1 FROM invites rival
           WHERE rival.email_key = invites.email_key AND rival.role = invites.role
             AND rival.id <> invites.id
             AND ${isLive('rival.state')}))
       RETURNING invites.id, wanted.detail
     )
     INSERT INTO invite_state_changes (invite_id, state, at, detail)
     SELECT id, :state, :now, detail FROM moved RETURNING invite_id`,
    { ids, details, state, mailable: [...MAILABLE_STATES], now: now.toJSDate() }
  )
  await tellMoves(
    trx,
    moved.map(({ invite_id: id }) => id),
    state
  )
}

/** Starts the days to redeem, at the mail server's yes. */
export async function startClock(
  trx: TransactionClientContract,
  ids: string[],
  now: DateTime
): Promise<void> {
  await trx.rawQuery(
    `UPDATE invites SET sent_at = :now, expires_at = :now::timestamptz + make_interval(days => expires_in_days)
     WHERE id = ANY(:ids) AND redeemed_at IS NULL AND state NOT IN ('revoked', 'expired')`,
    { ids, now: now.toJSDate() }
  )
}
