import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { wallClock } from '#api/core/clock'
import { notify } from '#api/core/listener/listener'
import { MAIL_CHANNEL, MAIL_COLUMNS, type MailRow } from './mail_row.js'
import { recordOutcomes } from './record_outcomes.js'

export type UnknownDecision = 'mark_sent' | 'send_again'

const OUTCOMES = {
  mark_sent: { state: 'sent', answer: 'taken as sent by staff' },
  send_again: { state: 'queued', answer: 'sent again by staff, with the same Message-ID' },
} as const

/** Settles a group's mails of unknown outcome as staff say. Answers how many there were. */
export async function decideUnknown(
  trx: TransactionClientContract,
  groupId: string,
  decision: UnknownDecision
): Promise<number> {
  const rows: MailRow[] = await trx
    .from('mail_messages')
    .select(trx.raw(MAIL_COLUMNS))
    .where({ group_id: groupId, state: 'unknown' })
    .orderBy('id')
    .forUpdate()
  const settled = rows.map((row) => ({ row, ...OUTCOMES[decision], dueInSeconds: 0 }))
  await recordOutcomes(null, settled, trx)
  await notify(trx, MAIL_CHANNEL, '')
  return rows.length
}

/** Has the workers ask about a group's mails of unknown outcome at once. Answers how many. */
export async function hurryUnknown(
  trx: TransactionClientContract,
  groupId: string
): Promise<number> {
  const now = wallClock.now().toJSDate()
  const { rowCount } = await trx.rawQuery<{ rowCount: number }>(
    `UPDATE mail_messages SET due_at = ? WHERE group_id = ? AND state = 'unknown'`,
    [now, groupId]
  )
  await notify(trx, MAIL_CHANNEL, '')
  return rowCount
}
