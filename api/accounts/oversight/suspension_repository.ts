import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf } from '#api/core/queue/sql'
import type { UserState } from '../user.js'

export async function storeSuspension(
  trx: TransactionClientContract,
  id: string,
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `UPDATE users SET suspended_from = state, state = 'suspended',
       permission_version = permission_version + 1, updated_at = :now
     WHERE id = :id`,
    { id, now: now.toJSDate() }
  )
}

/** @returns the state the person is in again */
export async function liftSuspension(
  trx: TransactionClientContract,
  id: string,
  now: DateTime
): Promise<UserState> {
  const [{ state }] = await rowsOf<{ state: UserState }>(
    trx,
    `UPDATE users SET state = coalesce(suspended_from, 'active'), suspended_from = NULL,
       permission_version = permission_version + 1, updated_at = :now
     WHERE id = :id RETURNING state`,
    { id, now: now.toJSDate() }
  )
  return state
}
