import type { InviteWithHistory } from '../invites/invite.ts'
import type { MailWithTries } from '../mail/mail.ts'

/** A line of the file as the table shows it. */
export interface BatchLine {
  /** The line's number once more: what lists call a row. */
  id: number
  line: number
  email: string | null
  first_name: string | null
  last_name: string | null
  role: string
  verdict: string
  detail: string | null
  state: string
  invite_id: string | null
  attempts: number
  last_error: string | null
}

/** With all it said and all that came of it. */
export interface WholeLine extends BatchLine, Pick<InviteWithHistory, 'history'> {
  expires_in_days: number
  founding: boolean
  campaign: string | null
  note: string | null
  metadata: Record<string, string>
  sent_at: string | null
  expires_at: string | null
  redeemed_at: string | null
  mails: (Pick<MailWithTries, 'tries'> & { id: string; message_id: string; state: string })[]
}
