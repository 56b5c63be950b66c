import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { lockMailsAbout, requeueFailed } from '#api/core/mail/mail_groups'
import { isLive } from '../invites/live_sql.js'
import { setState } from '../invites/invite_repository.js'
import { INVITE_MAIL } from '../invites/queue_invite_mails.js'

/**
 * Queues the failed invites of a batch again. One whose address has meanwhile got another live
 * invite stays as it is: nobody gets two.
 */
export async function retryFailed(
  trx: TransactionClientContract,
  batchId: string,
  now: DateTime
): Promise<number> {
  await lockMailsAbout(trx, INVITE_MAIL, await failedInvites(trx, batchId))
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `SELECT i.id FROM invites i WHERE i.batch_id = ? AND i.state = 'failed' AND NOT EXISTS (
       SELECT 1 FROM invites other
       WHERE other.email_key = i.email_key AND other.role = i.role AND other.id <> i.id
         AND ${isLive('other.state')})
     ORDER BY i.id FOR UPDATE OF i`,
    [batchId]
  )
  const requeued = await requeueFailed(
    trx,
    INVITE_MAIL,
    rows.map((row) => row.id)
  )
  await setState(trx, requeued, 'queued', now, { detail: 'tried again by hand' })
  return requeued.length
}

async function failedInvites(trx: TransactionClientContract, batchId: string): Promise<string[]> {
  const rows = await trx.from('invites').select('id').where({ batch_id: batchId, state: 'failed' })
  return rows.map(({ id }) => id)
}
