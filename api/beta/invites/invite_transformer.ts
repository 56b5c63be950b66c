import type { InviteListRow } from './invite_queries.js'

/** An invite as staff see it. The code is not in it: it is the key to an account. */
export function toInvite(row: InviteListRow) {
  return {
    id: row.id,
    email: row.email,
    first_name: row.first_name,
    last_name: row.last_name,
    role: row.role,
    state: row.state,
    founding: row.founding,
    source: row.source,
    campaign: row.campaign,
    note: row.note,
    batch_id: row.batch_id,
    code_hint: row.code_hint,
    created_at: row.created_at.toISOString(),
    sent_at: row.sent_at?.toISOString() ?? null,
    expires_at: row.expires_at.toISOString(),
    redeemed_at: row.redeemed_at?.toISOString() ?? null,
    redeemed_by: row.redeemed_by,
    revoked_at: row.revoked_at?.toISOString() ?? null,
    attempts: Number(row.attempts),
    last_error: row.last_error,
  }
}

export type InviteView = ReturnType<typeof toInvite>
