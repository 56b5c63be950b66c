import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { wallClock } from '#api/core/clock'
import { notify } from '#api/core/listener/listener'
import { shareGroups } from './mail_groups.js'
import { MAIL_CHANNEL } from './mail_row.js'

/** A mail of the outbox as staff see it. */
export interface ListedMail {
  id: string
  kind: string
  cause_id: string
  group_id: string | null
  to_address: string
  message_id: string
  state: string
  due_at: Date
  attempts: number
  provider_answer: string | null
  last_error: string | null
  created_at: Date
  sent_at: Date | null
}

const COLUMNS = [
  'id',
  'kind',
  'cause_id',
  'group_id',
  'to_address',
  'message_id',
  'state',
  'due_at',
  'attempts',
  'provider_answer',
  'last_error',
  'created_at',
  'sent_at',
]

export const mailQuery = () => db.from('mail_messages').select(COLUMNS)

export async function findMail(id: string): Promise<ListedMail | null> {
  return mailQuery().where('id', id).first()
}

export interface MailAttempt {
  number: number
  started_at: Date
  ended_at: Date | null
  outcome: string | null
  answer: string | null
}

export async function attemptsOf(mailId: string): Promise<MailAttempt[]> {
  return db.from('mail_attempts').where('mail_id', mailId).orderBy('number')
}

/**
 * Queues a mail again that failed, or whose outcome stayed unknown: it keeps its Message-ID, so that
 * a receiver that has it already can tell. One of a group that is held waits with it. False when it is
 * in another state, or when a newer mail of the same cause has taken its place.
 */
export async function requeueMail(trx: TransactionClientContract, id: string): Promise<boolean> {
  const mail = await trx.from('mail_messages').select('group_id').where('id', id).first()
  if (mail?.group_id) await shareGroups(trx, [mail.group_id])
  const { rows } = await trx.rawQuery<{ rows: unknown[] }>(
    `UPDATE mail_messages SET due_at = ?, state = CASE WHEN EXISTS (
       SELECT 1 FROM mail_holds h WHERE h.group_id = mail_messages.group_id)
       THEN 'held' ELSE 'queued' END
     WHERE id = ? AND state IN ('failed', 'unknown') AND NOT EXISTS (
       SELECT 1 FROM mail_messages newer
       WHERE newer.kind = mail_messages.kind AND newer.cause_id = mail_messages.cause_id
         AND newer.id > mail_messages.id)
     RETURNING id`,
    [wallClock.now().toJSDate(), id]
  )
  if (rows.length) await notify(trx, MAIL_CHANNEL, '')
  return rows.length === 1
}
