export const MAIL_STATES = [
  'queued',
  'held',
  'sending',
  'sent',
  'unknown',
  'failed',
  'dropped',
  'delivered',
  'bounced',
] as const

export interface Mail {
  id: string
  kind: string
  cause_id: string
  group_id: string | null
  to_address: string
  message_id: string
  state: (typeof MAIL_STATES)[number]
  due_at: string
  attempts: number
  provider_answer: string | null
  last_error: string | null
  created_at: string
  sent_at: string | null
}

export interface MailWithTries extends Mail {
  tries: {
    number: number
    started_at: string
    ended_at: string | null
    outcome: string | null
    answer: string | null
  }[]
}

/** Only what failed, or may have failed, can be sent again. */
export const mayRetry = ({ state }: Mail) => ['failed', 'unknown'].includes(state)
