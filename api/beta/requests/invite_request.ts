import type { InviteRole } from '../invites/invite.js'

export const REQUEST_STATES = ['open', 'invited', 'declined', 'joined'] as const
export type RequestState = (typeof REQUEST_STATES)[number]

/** What stands between a wish and its invite; judged when it is read, since it changes elsewhere. */
export const STANDINGS = ['ready', 'already_invited', 'already_member', 'suppressed'] as const
export type Standing = (typeof STANDINGS)[number]

/** A row of `invite_requests`. */
export interface InviteRequestRow {
  id: string
  email: string
  email_key: string
  /** Null when the person did not say. */
  role: InviteRole | null
  state: RequestState
  /** The expired invite it was asked with. */
  invite_id: string | null
  times_asked: number
  first_asked_at: Date
  requested_at: Date
  acknowledged_at: Date | null
  closed_at: Date | null
  closed_by: string | null
  close_reason: string | null
  /** The invite that answered it. */
  answer_id: string | null
}
