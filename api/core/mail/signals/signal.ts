/** What a mail provider tells of a mail after it has taken it; `deferred` is a soft bounce. */
export const SIGNALS = ['delivered', 'bounced', 'deferred', 'complained', 'opened'] as const
export type SignalType = (typeof SIGNALS)[number]

/** Wakes whoever applies them. */
export const SIGNAL_CHANNEL = 'mail_signals'

/** A signal as its mail's kind hears of it. */
export interface MailSignal {
  causeId: string
  type: SignalType
  /** On the business clock. */
  at: Date
  detail: string | null
}
