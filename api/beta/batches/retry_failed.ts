import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { requeueFailed } from '#api/core/mail/mail_groups'
import { isLive } from '../invites/live_sql.js'
import { setState } from '../invites/invite_repository.js'

/**
 * Queues the failed invites of a batch again. One whose address has meanwhile got another live
 * invite stays as it is: nobody gets two.
 */
export async function retryFailed(
  trx: TransactionClientContract,
  batchId: string,
  now: DateTime
): Promise<number> {
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `SELECT i.id FROM invites i WHERE i.batch_id = ? AND i.state = 'failed' AND NOT EXISTS (
       SELECT 1 FROM invites other
       WHERE other.email_key = i.email_key AND other.role = i.role AND other.id <> i.id
         AND ${isLive('other.state')})
     FOR UPDATE OF i`,
    [batchId]
  )
  const requeued = await requeueFailed(
    trx,
    'invite',
    rows.map((row) => row.id)
  )
  await setState(trx, requeued, 'queued', now, { detail: 'tried again by hand' })
  return requeued.length
}
