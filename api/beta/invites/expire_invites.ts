import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { businessClock } from '#api/core/clock'
import { announceInvites } from './announce_invites.js'
import { expireOverdue, recordChanges } from './invite_repository.js'
import { isRunning } from './live_sql.js'

const AT_ONCE = 1_000

/** Marks every invite whose time is over. Runs by schedule; reading judges by the clock anyway. */
export async function expireInvites(signal?: AbortSignal): Promise<number> {
  let expired = 0
  while (!signal?.aborted) {
    const ids = await db.transaction(async (trx) => {
      const found = await expireOverdue(trx, businessClock.now(), AT_ONCE)
      await announceInvites(trx, found)
      return found
    })
    expired += ids.length
    if (ids.length < AT_ONCE) break
  }
  return expired
}

/**
 * An overdue invite must not stand in the way of a new one only because the schedule is not due. In the
 * order of their ids, since others may be doing the same.
 */
export async function expireOverdueFor(
  trx: TransactionClientContract,
  emailKeys: string | string[],
  now: DateTime
): Promise<void> {
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `WITH overdue AS (
       SELECT id FROM invites
       WHERE email_key = ANY(:keys) AND expires_at <= :now AND ${isRunning()}
       ORDER BY id FOR UPDATE
     )
     UPDATE invites SET state = 'expired' FROM overdue WHERE invites.id = overdue.id
     RETURNING invites.id`,
    { keys: [emailKeys].flat(), now: now.toJSDate() }
  )
  if (rows.length)
    await recordChanges(
      trx,
      rows.map((row) => row.id),
      'expired',
      now
    )
}
