import mail from '@adonisjs/mail/services/main'
import env from '#start/env'
import { renderMail, type RenderedMail } from './mail_layout.js'
import type { PreparedMail } from './mail_kind.js'

export interface Envelope {
  to: string
  messageId: string
}

/** What the mail server said, sorted by what may be done next. */
export type Delivery =
  | { outcome: 'accepted'; answer: string }
  /** 5xx: this mail will never be taken. */
  | { outcome: 'rejected'; answer: string }
  /** 4xx, or no connection: surely not taken, may be tried again. */
  | { outcome: 'deferred'; answer: string; serverAway: boolean }
  /** The connection broke in the middle: it may or may not have been taken. */
  | { outcome: 'unknown'; answer: string }

const SURELY_NOT_SENT = [
  'ECONNREFUSED',
  'EDNS',
  'ENOTFOUND',
  'EAUTH',
  'EHOSTUNREACH',
  'ENETUNREACH',
]

/** Hands one mail to the SMTP server. Never throws for what the server does. */
export async function deliver(envelope: Envelope, prepared: PreparedMail): Promise<Delivery> {
  const rendered = render(prepared)
  if ('outcome' in rendered) return rendered
  const { subject, html, text } = rendered
  try {
    const response = await mail.send((message) => {
      message.to(envelope.to).subject(subject).html(html).text(text).messageId(envelope.messageId)
      message.header('Auto-Submitted', 'auto-generated')
    })
    return { outcome: 'accepted', answer: answerOf(response.original) }
  } catch (error) {
    return sort(error as SmtpError)
  }
}

/** A mail that cannot be rendered is refused like one the server refuses: the others go on. */
function render(prepared: PreparedMail): RenderedMail | Delivery {
  try {
    return renderMail(prepared)
  } catch (error) {
    return { outcome: 'rejected', answer: `could not be rendered: ${(error as Error).message}` }
  }
}

/** The server's line, such as `250 2.0.0 queued`. */
const answerOf = (original: unknown) =>
  String((original as { response?: string }).response ?? 'accepted')

type SmtpError = Error & {
  code?: string
  responseCode?: number
  response?: string
  cause?: unknown
}

function sort(error: SmtpError): Delivery {
  const root = (error.cause as SmtpError | undefined) ?? error
  const answer = (root.response ?? root.message).slice(0, 500)
  if (root.responseCode) {
    const rejected = root.responseCode >= 500 && root.code !== 'EAUTH'
    if (rejected) return { outcome: 'rejected', answer }
    return { outcome: 'deferred', answer, serverAway: root.responseCode === 421 }
  }
  const refused = SURELY_NOT_SENT.includes(root.code ?? '') || /ECONNREFUSED|greeting/i.test(answer)
  if (refused) return { outcome: 'deferred', answer, serverAway: true }
  return { outcome: 'unknown', answer }
}

/** Whether the mail port can be asked what it has taken (messages.md, "Unknown outcomes"). */
export const canLookUp = () => Boolean(env.get('MAIL_LOOKUP_URL'))

/**
 * Asks the mail port whether it has taken a message. Throws when it does not answer, so that
 * nothing is sent twice on a guess.
 */
export async function lookUp(messageId: string): Promise<boolean> {
  const url = new URL('/lookup', env.get('MAIL_LOOKUP_URL'))
  url.searchParams.set('message_id', messageId)
  const timeout = AbortSignal.timeout(5_000)
  const response = await fetch(url, { signal: timeout })
  await response.body?.cancel()
  if (response.status === 404) return false
  if (response.ok) return true
  throw new Error(`mail lookup answered ${response.status}`)
}
