import { deliver } from './mail_gateway.js'
import type { PreparedMail } from './mail_kind.js'
import type { MailRow } from './mail_row.js'
import type { Settled } from './record_outcomes.js'
import type { Delivery } from './sort_answer.js'

/** Waits before the second, third, … try (messages.md); after the last one a mail has failed. */
const BACKOFF_SECONDS = [30, 120, 600, 1_800, 7_200]
const ASK_AGAIN_SECONDS = 5

/** A server that is away is the operator's affair, not the mails': they wait as long as it takes. */
const AWAY_SECONDS = 15

/** `unmade` and `dropped` mails never got as far as the server. */
export type Sent = Delivery | { outcome: 'unmade' | 'dropped'; answer: string }

/** Sends one claimed mail. Null when it is no longer its lane's to send: then nothing is recorded. */
export async function sendOne(
  row: MailRow,
  mail: PreparedMail | Error | null,
  suppressed: Set<string>,
  isHeld: () => boolean
): Promise<Sent | null> {
  if (!mail) return { outcome: 'dropped', answer: 'its cause is gone' }
  if (mail instanceof Error) {
    return { outcome: 'unmade', answer: `could not be made: ${mail.message}` }
  }
  if (suppressed.has(row.to_address)) {
    return { outcome: 'dropped', answer: 'the address is on the suppression list' }
  }
  if (!isHeld()) return null
  return deliver({ to: row.to_address, messageId: row.message_id }, mail, isHeld)
}

export function settle(row: MailRow, sent: Sent): Settled {
  const { answer } = sent
  switch (sent.outcome) {
    case 'accepted':
      return { row, state: 'sent', answer }
    case 'rejected':
      return { row, state: 'failed', answer }
    case 'dropped':
      return { row, state: 'dropped', answer }
    case 'unknown':
      return { row, state: 'unknown', answer, dueInSeconds: ASK_AGAIN_SECONDS }
    case 'unmade':
      return retryOrFail(row, answer)
    case 'deferred':
      return sent.serverAway ? putBack(row, answer) : retryOrFail(row, answer)
  }
}

/** Another try after the back-off of this attempt, or the end of them. */
export function retryOrFail(row: MailRow, answer: string): Settled {
  const dueInSeconds = BACKOFF_SECONDS[row.attempts - 1]
  if (dueInSeconds === undefined) return { row, state: 'failed', answer }
  return { row, state: 'queued', answer, dueInSeconds }
}

/** Back into the outbox as if it had not been claimed: no server has looked at it. */
export function putBack(row: MailRow, answer: string): Settled {
  return { row, state: 'queued', answer, dueInSeconds: AWAY_SECONDS, untried: true }
}
