import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { businessClock } from '#api/core/clock'
import { findPending, storeDecision } from '../documents/document_repository.js'

/**
 * Notes that the report of a check is done with: from then on the days count for which its file is kept.
 *
 * @param decidedBy null when the calendar decided
 * @param reasonCode why it could not be used; null when the check was decided upon it
 */
export async function settleReport(
  trx: TransactionClientContract,
  userId: string,
  decidedBy: string | null,
  reasonCode: string | null
): Promise<void> {
  const report = await findPending(trx, userId, 'background_report')
  if (!report) return
  const state = reasonCode === null ? 'accepted' : 'refused'
  const now = businessClock.now().toJSDate()
  await storeDecision(trx, report.id, { state, decidedBy, reasonCode, note: null }, now)
}
