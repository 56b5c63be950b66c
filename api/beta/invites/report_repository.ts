import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { rowsOf } from '#api/core/queue/sql'
import type { InviteState } from './invite.js'
import { tellMoves } from './tell_moves.js'

type Reported = 'delivered' | 'opened' | 'clicked' | 'bounced'

/** Each of these lies ahead of where it may come from; nothing leads back. */
const FROM: Record<Reported, InviteState[]> = {
  delivered: ['sent'],
  opened: ['sent', 'delivered'],
  clicked: ['sent', 'delivered', 'opened'],
  bounced: ['sent', 'delivered'],
}

export interface InviteReport {
  id: string
  at: Date
  detail?: string | null
}

/**
 * Moves invites on by what was seen of their mails, with their history. Nothing is written down as
 * before what was written down already. Answers which moved.
 */
export async function moveReported(
  trx: TransactionClientContract,
  state: Reported,
  reports: InviteReport[]
): Promise<string[]> {
  const moved = await rowsOf<{ invite_id: string }>(
    trx,
    `WITH told AS (
       SELECT DISTINCT ON (id) * FROM unnest(:ids::text[], :moments::timestamptz[], :details::text[])
         AS told (id, at, detail) ORDER BY id, at
     ), moved AS (
       UPDATE invites SET state = :state FROM told
       WHERE invites.id = told.id AND invites.state = ANY(:from) AND invites.redeemed_at IS NULL
       RETURNING invites.id, told.at, told.detail
     )
     INSERT INTO invite_state_changes (invite_id, state, at, detail)
     SELECT id, :state, greatest(at, (
       SELECT max(c.at) FROM invite_state_changes c WHERE c.invite_id = moved.id)), detail
     FROM moved RETURNING invite_id`,
    {
      state,
      from: FROM[state],
      ids: reports.map(({ id }) => id),
      moments: reports.map(({ at }) => at.toISOString()),
      details: reports.map(({ detail }) => detail ?? null),
    }
  )
  const ids = moved.map(({ invite_id: id }) => id)
  await tellMoves(trx, ids, state)
  return ids
}
