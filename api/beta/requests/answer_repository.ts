import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf } from '#api/core/queue/sql'
import type { InviteRole } from '../invites/invite.js'

export interface Answer {
  inviteId: string
  emailKey: string
  role: InviteRole
}

/** Closes the open wishes that these invites answer, in the order of their ids; answers which. */
export async function closeByInvites(
  trx: TransactionClientContract,
  answers: Answer[],
  by: string | null,
  now: DateTime
): Promise<string[]> {
  const closed = await rowsOf<{ id: string }>(
    trx,
    `WITH answered AS (
       SELECT r.id, a.invite_id FROM invite_requests r
       JOIN unnest(:keys::text[], :roles::text[], :invites::text[]) AS a (email_key, role, invite_id)
         ON a.email_key = r.email_key AND (r.role IS NULL OR r.role = a.role)
       WHERE r.state = 'open' ORDER BY r.id FOR UPDATE OF r
     )
     UPDATE invite_requests SET state = 'invited', closed_at = :now, closed_by = :by,
       answer_id = answered.invite_id
     FROM answered WHERE invite_requests.id = answered.id RETURNING invite_requests.id`,
    {
      keys: answers.map(({ emailKey }) => emailKey),
      roles: answers.map(({ role }) => role),
      invites: answers.map(({ inviteId }) => inviteId),
      by,
      now: now.toJSDate(),
    }
  )
  return closed.map(({ id }) => id)
}

/** Closes the open wish of a mailbox that has an account now; answers which. */
export async function closeByJoining(
  trx: TransactionClientContract,
  emailKey: string,
  now: DateTime
): Promise<string[]> {
  const closed = await rowsOf<{ id: string }>(
    trx,
    `UPDATE invite_requests SET state = 'joined', closed_at = :now
     WHERE email_key = :emailKey AND state = 'open' RETURNING id`,
    { emailKey, now: now.toJSDate() }
  )
  return closed.map(({ id }) => id)
}
