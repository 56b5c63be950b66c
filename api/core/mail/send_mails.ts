import { mailConcurrency } from '#config/mail'
import { forEachKind } from './mail_kind.js'
import type { MailLease } from './mail_lease.js'
import type { MailRow } from './mail_row.js'
import { prepareMails } from './prepare_mails.js'
import { OutcomeBuffer } from './outcome_buffer.js'
import { putBack, sendOne, settle } from './send_one.js'
import { ServerMood } from './server_mood.js'
import { unsendableAmong } from './unsubscribe/unsendable.js'

/**
 * Sends claimed mails and records each outcome. Once the server serves nobody, the rest goes back
 * untried: a claim must not stand in line for a server that hangs.
 *
 * @returns whether the mail server seems to be in trouble
 */
export async function sendMails(
  lane: string,
  rows: MailRow[],
  lease: MailLease,
  signal?: AbortSignal,
  wasDoubtful = false
): Promise<{ serverInTrouble: boolean }> {
  const outcomes = new OutcomeBuffer(lane, signal)
  const mood = new ServerMood(wasDoubtful)
  await forEachKind(rows, async (kind, own) => {
    const unsendable = await unsendableAmong(
      kind,
      own.map((row) => row.to_address)
    )
    const prepared = await prepareMails(
      kind,
      own.map((row) => row.cause_id)
    )
    await inParallel(own, async (row) => {
      if (mood.isBad) return outcomes.add(putBack(row, 'the mail server is in trouble'))
      const mail = prepared.get(row.cause_id) ?? null
      const sent = await sendOne(row, kind, mail, unsendable, () => lease.isHeld())
      if (!sent) return
      mood.hear(sent)
      outcomes.add(settle(row, sent, mood.isHealthy))
    })
  })
  await outcomes.end()
  return { serverInTrouble: mood.isDoubtful }
}

async function inParallel(rows: MailRow[], send: (row: MailRow) => Promise<void>): Promise<void> {
  const queue = rows.values()
  const lane = async () => {
    for (const row of queue) await send(row)
  }
  await Promise.all(Array.from({ length: mailConcurrency }, lane))
}
