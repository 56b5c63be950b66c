import mail from '@adonisjs/mail/services/main'
import env from '#start/env'
import type { Departure } from './departure.js'
import { renderMail, type RenderedMail } from './mail_layout.js'
import type { PreparedMail } from './mail_kind.js'
import { sortAnswer, type Delivery } from './sort_answer.js'

export interface Envelope {
  to: string
  messageId: string
  /** For mails that nobody has to get. */
  unsubscribe?: { page: string; oneClick: string }
}

/**
 * Hands one mail to the SMTP server. Never throws for what the server does.
 *
 * @param mayLeave asked just before the content goes: null is answered where it says no
 */
export async function deliver(
  envelope: Envelope,
  prepared: PreparedMail,
  mayLeave: () => boolean
): Promise<Delivery | null> {
  const { unsubscribe } = envelope
  const rendered = render(prepared, unsubscribe?.page)
  if ('outcome' in rendered) return rendered
  const { subject, html, text } = rendered
  const departure: Departure = { mayLeave, left: false, keptBack: false }
  try {
    const response = await mail.send((message) => {
      message.to(envelope.to).subject(subject).html(html).text(text).messageId(envelope.messageId)
      message.header('Auto-Submitted', 'auto-generated')
      if (prepared.calendar) message.icalEvent(prepared.calendar, CALENDAR)
      if (!unsubscribe) return
      message.header('List-Unsubscribe', `<${unsubscribe.oneClick}>`)
      message.header('List-Unsubscribe-Post', 'List-Unsubscribe=One-Click')
    }, departure)
    return { outcome: 'accepted', answer: answerOf(response.original) }
  } catch (error) {
    return departure.keptBack ? null : sortAnswer(error, departure.left)
  }
}

const CALENDAR = { method: 'PUBLISH', filename: 'invitation.ics' } as const

/** A mail that cannot be rendered is refused like one the server refuses: the others go on. */
function render({ subject, body }: PreparedMail, unsubscribeUrl?: string): RenderedMail | Delivery {
  try {
    return renderMail({ subject, body: { ...body, ...(unsubscribeUrl && { unsubscribeUrl }) } })
  } catch (error) {
    return { outcome: 'rejected', answer: `could not be rendered: ${(error as Error).message}` }
  }
}

/** The server's line, such as `250 2.0.0 queued`. */
const answerOf = (original: unknown) =>
  String((original as { response?: string }).response ?? 'accepted')

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
