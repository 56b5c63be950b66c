import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { wallClock } from '#api/core/clock'
import { notify } from '#api/core/listener/listener'
import { MAIL_CHANNEL } from './mail_row.js'

/** Keeps a group's mails back. What is being sent at this moment still goes. */
export async function holdGroup(trx: TransactionClientContract, groupId: string): Promise<void> {
  await lockGroup(trx, groupId)
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

/**
 * Queues the failed mails of some causes again for one more try, the newest of each: one that came
 * later has taken an older one's place. Answers the causes that had one.
 */
export async function requeueFailed(
  trx: TransactionClientContract,
  kind: string,
  causeIds: string[]
): Promise<string[]> {
  const { rows } = await trx.rawQuery<{ rows: { cause_id: string }[] }>(
    `UPDATE mail_messages SET state = 'queued', due_at = ?, last_error = NULL
     WHERE state = 'failed' AND id IN (
       SELECT DISTINCT ON (cause_id) id FROM mail_messages
       WHERE kind = ? AND cause_id = ANY(?) ORDER BY cause_id, created_at DESC, id DESC)
     RETURNING cause_id`,
    [wallClock.now().toJSDate(), kind, causeIds]
  )
  await notify(trx, MAIL_CHANNEL, '')
  return rows.map((row) => row.cause_id)
}

/** Holds the mails of some causes, in the order of their ids. Before the causes: sending does so too. */
export async function lockMailsAbout(
  trx: TransactionClientContract,
  kind: string,
  causeIds: string[]
): Promise<void> {
  await trx
    .from('mail_messages')
    .select('id')
    .where('kind', kind)
    .whereRaw('cause_id = ANY(?)', [causeIds])
    .orderBy('id')
    .forUpdate()
}

/** Gives up on the failed mails of a cause for good, because another one takes their place. */
export async function dropFailed(
  trx: TransactionClientContract,
  kind: string,
  causeId: string
): Promise<void> {
  await trx
    .from('mail_messages')
    .where({ kind, cause_id: causeId, state: 'failed' })
    .update({ state: 'dropped' })
}

/** Whoever holds a group and whoever puts one of its mails back wait for each other. */
async function lockGroup(trx: TransactionClientContract, groupId: string): Promise<void> {
  await trx.rawQuery('SELECT pg_advisory_xact_lock(hashtextextended(?, 1))', [groupId])
}

/** For putting mails back: many may at once, but none while the group is being held. */
export async function shareGroups(
  trx: TransactionClientContract,
  groupIds: string[]
): Promise<void> {
  for (const id of [...new Set(groupIds)].sort()) {
    await trx.rawQuery('SELECT pg_advisory_xact_lock_shared(hashtextextended(?, 1))', [id])
  }
}
