/** A row of `mail_messages`, as far as sending needs it. */
export interface MailRow {
  id: string
  kind: string
  cause_id: string
  group_id: string | null
  to_address: string
  message_id: string
  attempts: number
  /** Its last sender died between claiming and recording. */
  orphaned: boolean
  created_at: Date
}

/** Mails that stand alone, or that were written together, such as those of a batch. */
export type MailClass = 'single' | 'grouped'

export const MAIL_COLUMNS =
  'id, kind, cause_id, group_id, to_address, message_id, attempts, orphaned, created_at'

/** The channel that wakes the drains of all workers. */
export const MAIL_CHANNEL = 'mail'
