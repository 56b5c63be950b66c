import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { forgetFiles } from '../privacy/exports/forget_files.js'
import { endSessionsOf } from '../sessions/session_repository.js'
import { revokeTokensOf } from '../tokens/api_token_repository.js'
import { forgetBeginner } from './beginner_repository.js'

/**
 * Hands an account that somebody began and never proved to the owner of its address. Nothing of that
 * somebody stays: no way in, no second factor that would shut the owner out, nothing personal.
 */
export async function takeOver(
  trx: TransactionClientContract,
  userId: string,
  now: DateTime
): Promise<void> {
  await endSessionsOf(trx, userId, 'taken_over', now)
  await revokeTokensOf(trx, userId, now)
  await forgetFiles(trx, userId)
  await forgetBeginner(trx, userId)
}
