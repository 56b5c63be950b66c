import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { findCheck } from './check_repository.js'
import { moveCheck, type Mover } from './move_check.js'

/** A report is there to be read; the caller holds the person's row and knows that one is asked for. */
export async function submitReport(
  trx: TransactionClientContract,
  userId: string,
  by: Mover
): Promise<void> {
  await moveCheck(trx, (await findCheck(userId, trx))!, 'submit', by)
}
