import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf } from '#api/core/queue/sql'
import type { ProfileState } from '#api/instructors/profile/instructor_profile'

export interface ProfileStanding {
  user_id: string
  state: ProfileState
  went_live_at: Date | null
  hidden_because: string[]
}

/**
 * The profiles of these people until the transaction ends, whatever their state: a draft may be going
 * live in another one just now. What decides is read after this, or it would be as old as the wait.
 */
export async function lockProfiles(
  trx: TransactionClientContract,
  userIds: readonly string[]
): Promise<ProfileStanding[]> {
  return rowsOf<ProfileStanding>(
    trx,
    `SELECT user_id, state, went_live_at, hidden_because FROM instructor_profiles
     WHERE user_id = ANY(:userIds) ORDER BY user_id FOR UPDATE`,
    { userIds }
  )
}

/** The first time somebody goes live is kept. */
export async function storeProfileState(
  trx: TransactionClientContract,
  userId: string,
  state: ProfileState,
  hiddenBecause: readonly string[],
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `UPDATE instructor_profiles SET state = :state, hidden_because = :hiddenBecause,
       went_live_at = coalesce(went_live_at, CASE WHEN :state = 'live' THEN :now::timestamptz END)
     WHERE user_id = :userId`,
    { userId, state, hiddenBecause, now: now.toJSDate() }
  )
}
