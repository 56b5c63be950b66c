import type { InviteRequestRow } from './invite_request.js'
import type { ListedRequest } from './request_queries.js'

/** A wish for an invite as staff see it. */
export function toRequest(row: ListedRequest) {
  return {
    id: row.id,
    email: row.email,
    role: row.role,
    state: row.state,
    standing: row.standing,
    times_asked: row.times_asked,
    declined_before: Number(row.declined_before),
    first_asked_at: row.first_asked_at.toISOString(),
    requested_at: row.requested_at.toISOString(),
    acknowledged_at: row.acknowledged_at?.toISOString() ?? null,
    closed_at: row.closed_at?.toISOString() ?? null,
    closed_by: row.closed_by,
    closed_by_name: row.closed_by_name,
    close_reason: row.close_reason,
    asked_with: row.invite_id,
    answer_id: row.answer_id,
  }
}

/** Another wish of the same mailbox, in short. */
export const toOtherRequest = (row: InviteRequestRow) => ({
  id: row.id,
  state: row.state,
  requested_at: row.requested_at.toISOString(),
  closed_at: row.closed_at?.toISOString() ?? null,
  close_reason: row.close_reason,
})
