import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { mailFrom } from '#config/mail'
import { wallClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { notify } from '#api/core/listener/listener'
import { rowsOf } from '#api/core/queue/sql'
import { MAIL_CHANNEL } from './mail_row.js'

export interface MailRequest {
  /** Makes the mail exist once: a second request with the same key changes nothing. */
  key: string
  kind: string
  causeId: string
  to: string
  /** Mails that can be held, released and dropped together, such as those of a batch. */
  groupId?: string
}

/** Writes mails into the outbox in the transaction that causes them. */
export async function queueMails(
  trx: TransactionClientContract,
  requests: MailRequest[]
): Promise<void> {
  if (requests.length === 0) return
  const now = wallClock.now().toJSDate()
  const domain = mailFrom.address.split('@')[1]
  const rows = requests.map((request) => {
    const id = newId()
    return { ...request, id, messageId: `<${id.toLowerCase()}@${domain}>` }
  })
  await rowsOf(
    trx,
    `INSERT INTO mail_messages
       (id, key, kind, cause_id, group_id, to_address, message_id, state, due_at, created_at)
     SELECT id, key, kind, cause_id, group_id, to_address, message_id, 'queued', :now, :now
     FROM unnest(:ids::text[], :keys::text[], :kinds::text[], :causes::text[], :groups::text[],
       :addresses::text[], :messageIds::text[])
       AS mail (id, key, kind, cause_id, group_id, to_address, message_id)
     ON CONFLICT (key) DO NOTHING`,
    {
      now,
      ids: rows.map((row) => row.id),
      keys: rows.map((row) => row.key),
      kinds: rows.map((row) => row.kind),
      causes: rows.map((row) => row.causeId),
      groups: rows.map((row) => row.groupId ?? null),
      addresses: rows.map((row) => row.to),
      messageIds: rows.map((row) => row.messageId),
    }
  )
  await notify(trx, MAIL_CHANNEL, '')
}

export const queueMail = (trx: TransactionClientContract, request: MailRequest) =>
  queueMails(trx, [request])
