import { wallClock } from '#api/core/clock'
import { literalPattern } from '#api/core/literal_pattern'
import { deliver } from './mail_gateway.js'
import type { MailKind, PreparedMail } from './mail_kind.js'
import type { MailRow } from './mail_row.js'
import type { Settled } from './record_outcomes.js'
import type { Delivery } from './sort_answer.js'
import { unsubscribeUrls } from './unsubscribe/unsubscribe_link.js'

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
  { category }: MailKind,
  mail: PreparedMail | Error | null,
  unsendable: Map<string, string>,
  isHeld: () => boolean
): Promise<Sent | null> {
  if (!mail) return { outcome: 'dropped', answer: 'its cause is gone' }
  if (mail instanceof Error) {
    return { outcome: 'unmade', answer: `could not be made: ${mail.message}` }
  }
  const obstacle = unsendable.get(row.to_address)
  if (obstacle) return { outcome: 'dropped', answer: obstacle }
  if (!isHeld()) return null
  const unsubscribe = category === undefined ? undefined : unsubscribeUrls(row.id)
  const envelope = { to: row.to_address, messageId: row.message_id, unsubscribe }
  const sent = await deliver(envelope, mail, isHeld)
  return sent && { ...sent, answer: withoutAddress(sent.answer, row.to_address) }
}

/** Mail servers like to quote whom they mean; the answer is kept longer than the address may be. */
const withoutAddress = (answer: string, address: string) =>
  answer.replace(new RegExp(literalPattern(address), 'gi'), 'the address')

/** However ill a server seems: who was put off for so long by breaking off begins to use up tries. */
const PATIENCE_HOURS = 6

/** @param healthy whether the server serves others, as far as is known */
export function settle(row: MailRow, sent: Sent, healthy = false): Settled {
  const { answer } = sent
  switch (sent.outcome) {
    case 'accepted':
      return { row, state: 'sent', answer }
    case 'rejected':
      return { row, state: 'failed', answer, nobodyThere: sent.nobodyThere }
    case 'dropped':
      return { row, state: 'dropped', answer }
    case 'unknown':
      return { row, state: 'unknown', answer, dueInSeconds: ASK_AGAIN_SECONDS }
    case 'unmade':
      return retryOrFail(row, answer)
    case 'deferred':
      return sent.serverAway && !(sent.ofOne && (healthy || hasWaitedLong(row)))
        ? putBack(row, answer)
        : retryOrFail(row, answer)
  }
}

const hasWaitedLong = ({ created_at: since }: MailRow) =>
  since < wallClock.now().minus({ hours: PATIENCE_HOURS }).toJSDate()

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
