import { mailConcurrency } from '#config/mail'
import { wallClock } from '#api/core/clock'
import { LEASE_SECONDS, renewLeases } from './claim_mails.js'
import { deliver, type Delivery } from './mail_gateway.js'
import { forEachKind, type PreparedMail } from './mail_kind.js'
import { prepareMails } from './prepare_mails.js'
import type { MailRow } from './mail_row.js'
import { OutcomeBuffer } from './outcome_buffer.js'
import type { Settled } from './record_outcomes.js'
import { suppressedAmong } from './suppression_repository.js'

/** Waits before the second, third, … try (messages.md); after the last one a mail has failed. */
const BACKOFF_SECONDS = [30, 120, 600, 1_800, 7_200]
const ASK_AGAIN_SECONDS = 5

/** Sends claimed mails and records each outcome. Answers whether the mail server seems to be away. */
export async function sendMails(
  lane: string,
  rows: MailRow[],
  signal?: AbortSignal
): Promise<{ serverAway: boolean }> {
  const lease = keepLease(lane)
  try {
    const outcomes = new OutcomeBuffer(lane, signal)
    let serverAway = false
    const suppressed = await suppressedAmong(rows.map((row) => row.to_address))
    await forEachKind(rows, async (kind, own) => {
      const prepared = await prepareMails(
        kind,
        own.map((row) => row.cause_id)
      )
      await inParallel(own, async (row) => {
        const delivery = await sendOne(row, prepared.get(row.cause_id) ?? null, suppressed, lease)
        if (!delivery) return
        if (delivery.outcome === 'deferred' && delivery.serverAway) serverAway = true
        outcomes.add(settle(row, delivery))
      })
    })
    await outcomes.end()
    return { serverAway }
  } finally {
    lease.stop()
  }
}

type Sent = Delivery | { outcome: 'dropped'; answer: string }

async function sendOne(
  row: MailRow,
  mail: PreparedMail | Error | null,
  suppressed: Set<string>,
  lease: { isHeld(): boolean }
): Promise<Sent | null> {
  if (!mail) return { outcome: 'dropped', answer: 'its cause is gone' }
  if (mail instanceof Error) {
    return { outcome: 'deferred', answer: `could not be made: ${mail.message}`, serverAway: false }
  }
  if (suppressed.has(row.to_address)) {
    return { outcome: 'dropped', answer: 'the address is on the suppression list' }
  }
  // A process that was frozen must not send what somebody else has taken over meanwhile.
  if (!lease.isHeld()) return null
  return deliver({ to: row.to_address, messageId: row.message_id }, mail)
}

function settle(row: MailRow, { outcome, answer }: Sent): Settled {
  if (outcome === 'accepted') return { row, state: 'sent', answer }
  if (outcome === 'rejected') return { row, state: 'failed', answer }
  if (outcome === 'dropped') return { row, state: 'dropped', answer }
  if (outcome === 'unknown')
    return { row, state: 'unknown', answer, dueInSeconds: ASK_AGAIN_SECONDS }
  return retryOrFail(row, answer)
}

/** Another try after the back-off of this attempt, or the end of them. */
export function retryOrFail(row: MailRow, answer: string): Settled {
  const dueInSeconds = BACKOFF_SECONDS[row.attempts - 1]
  if (dueInSeconds === undefined) return { row, state: 'failed', answer }
  return { row, state: 'queued', answer, dueInSeconds }
}

/** Renews a lane's leases while it sends, and knows when it could not. */
function keepLease(lane: string) {
  let heldUntil = wallClock.now().plus({ seconds: LEASE_SECONDS })
  const timer = setInterval(
    () => {
      const now = wallClock.now()
      if (now >= heldUntil) return
      void renewLeases(lane, now)
        .then(() => (heldUntil = now.plus({ seconds: LEASE_SECONDS })))
        .catch(() => {})
    },
    (LEASE_SECONDS * 1000) / 4
  )
  return { isHeld: () => wallClock.now() < heldUntil, stop: () => clearInterval(timer) }
}

async function inParallel(rows: MailRow[], send: (row: MailRow) => Promise<void>): Promise<void> {
  const queue = rows.values()
  const lane = async () => {
    for (const row of queue) await send(row)
  }
  await Promise.all(Array.from({ length: mailConcurrency }, lane))
}
