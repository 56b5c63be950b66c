/** A row of `invites`. */
export interface InviteRow {
  id: string
  code_sealed: string
  code_hint: string
  email: string | null
  email_key: string | null
  first_name: string | null
  last_name: string | null
  role: InviteRole
  founding: boolean
  source: string
  campaign: string | null
  note: string | null
  batch_id: string | null
  state: InviteState
  expires_in_days: number
  expires_at: Date
  created_at: Date
  created_by: string | null
  sent_at: Date | null
  redeemed_at: Date | null
  redeemed_by: string | null
  revoked_at: Date | null
}

export type InviteRole = 'instructor' | 'student'

export const INVITE_STATES = [
  'generated',
  'queued',
  'sending',
  'sent',
  'unknown',
  'failed',
  'delivered',
  'opened',
  'clicked',
  'redeemed',
  'expired',
  'revoked',
  'bounced',
] as const
export type InviteState = (typeof INVITE_STATES)[number]

/** Nothing can happen to an invite in one of these; the address may be invited anew. */
export const SPENT_STATES: readonly InviteState[] = [
  'failed',
  'redeemed',
  'expired',
  'revoked',
  'bounced',
]

/** The states a mail's outcome may change: later ones are never overwritten by a late answer. */
export const MAILABLE_STATES: readonly InviteState[] = ['queued', 'sending', 'unknown', 'failed']

/** The days to redeem begin with the mail: an invite that waits for it, paused or not, never runs out. */
export const WAITING_STATES: readonly InviteState[] = ['queued', 'sending']

export const DAYS_WHEN_SENT = 14
export const DAYS_WHEN_GENERATED = 30
