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

export interface Invite {
  id: string
  /** Absent on a code made to be handed over by hand. */
  email: string | null
  first_name: string | null
  last_name: string | null
  role: 'instructor' | 'student'
  state: InviteState
  founding: boolean
  source: string
  campaign: string | null
  note: string | null
  batch_id: string | null
  code_hint: string
  created_at: string
  sent_at: string | null
  expires_at: string
  redeemed_at: string | null
  redeemed_by: string | null
  revoked_at: string | null
  attempts: number
  last_error: string | null
}

export interface InviteWithHistory extends Invite {
  history: { state: InviteState; at: string; detail: string | null }[]
}

/** A code without an address is called by its last two characters. */
export const nameOf = (invite: Invite) => invite.email ?? `Code ending in ${invite.code_hint}`

/** Not what was used or withdrawn, nor what is on its way or may have arrived. */
export const mayResend = ({ state, email }: Invite) =>
  email !== null && !['redeemed', 'revoked', 'queued', 'sending', 'unknown'].includes(state)

export const mayRevoke = ({ state }: Invite) => !['redeemed', 'revoked', 'expired'].includes(state)

/** Nothing can become of it any more. */
export const isSpent = ({ state }: Invite) =>
  ['redeemed', 'revoked', 'expired', 'failed', 'bounced'].includes(state)

/** A code that staff hand over themselves; one that was mailed belongs to its reader. */
export const mayReveal = (invite: Invite) => invite.email === null && !isSpent(invite)
