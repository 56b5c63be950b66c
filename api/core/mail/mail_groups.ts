import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { wallClock } from '#api/core/clock'
import { notify } from '#api/core/listener/listener'
import { MAIL_CHANNEL } from './mail_row.js'

/** Keeps a group's mails back. What is being sent at this moment still goes. */
export async function holdGroup(trx: TransactionClientContract, groupId: string): Promise<void> {
  const now = wallClock.now().toJSDate()
  await trx.rawQuery(
    'INSERT INTO mail_holds (group_id, held_at) VALUES (?, ?) ON CONFLICT DO NOTHING',
    [groupId, now]
  )
  await trx
    .from('mail_messages')
    .where({ group_id: groupId, state: 'queued' })
    .update({ state: 'held' })
}

export async function releaseGroup(trx: TransactionClientContract, groupId: string): Promise<void> {
  await trx.from('mail_holds').where('group_id', groupId).delete()
  await trx
    .from('mail_messages')
    .where({ group_id: groupId, state: 'held' })
    .update({ state: 'queued' })
  await notify(trx, MAIL_CHANNEL, '')
}

/** Drops what has not left yet; answers the causes of the dropped mails. */
export async function dropGroup(
  trx: TransactionClientContract,
  groupId: string
): Promise<string[]> {
  const { rows } = await trx.rawQuery<{ rows: { cause_id: string }[] }>(
    `UPDATE mail_messages SET state = 'dropped', last_error = 'cancelled'
     WHERE group_id = ? AND state IN ('queued', 'held') RETURNING cause_id`,
    [groupId]
  )
  await trx.from('mail_holds').where('group_id', groupId).delete()
  return rows.map((row) => row.cause_id)
}

/** Queues the failed mails of some causes again for one more try; answers the causes that had one. */
export async function requeueFailed(
  trx: TransactionClientContract,
  kind: string,
  causeIds: string[]
): Promise<string[]> {
  const { rows } = await trx.rawQuery<{ rows: { cause_id: string }[] }>(
    `UPDATE mail_messages SET state = 'queued', due_at = ?, last_error = NULL
     WHERE kind = ? AND cause_id = ANY(?) AND state = 'failed' RETURNING cause_id`,
    [wallClock.now().toJSDate(), kind, causeIds]
  )
  await notify(trx, MAIL_CHANNEL, '')
  return [...new Set(rows.map((row) => row.cause_id))]
}
