import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { notYourself } from '#api/accounts/errors'
import { lockUser } from '#api/accounts/user_repository'
import type { Actor } from '#api/core/actor'
import { businessClock } from '#api/core/clock'
import { notFound } from '#api/core/errors'
import { assertSeen, assertVersion } from '#api/core/etag'
import { removeFilesLater } from '#api/core/files/remove_files_job'
import { folderOf } from '../documents/document.js'
import { replacePending } from '../documents/document_repository.js'
import type { REPORT_REASONS } from './check.js'
import type { StaffMove } from './check_moves.js'
import { findCheck } from './check_repository.js'
import { moveCheck } from './move_check.js'
import { settleReport } from './settle_report.js'

export interface CheckDecision {
  move: StaffMove
  reason_code?: (typeof REPORT_REASONS)[number]
  note?: string
}

/**
 * Staff move a check on as they saw it: a report that came meanwhile is not passed unread. With the
 * report of a check that is through, its document is decided as well; one that nobody may read any more,
 * since the consent is taken back, goes.
 *
 * @throws Refusal 428 `version_required`, 412 `changed_meanwhile`, 409 `check_state`; 403 `not_yourself` to
 *   staff who teach as well
 */
export async function decideCheck(
  actor: Actor,
  userId: string,
  { move, reason_code: reasonCode, note }: CheckDecision,
  ifMatch: string | undefined,
  correlationId?: string
): Promise<void> {
  if (userId === actor.userId) throw notYourself()
  assertSeen(ifMatch, 'check')
  await db.transaction(async (trx) => {
    await lockUser(trx, userId)
    const check = await findCheck(userId, trx)
    if (!check) throw notFound()
    assertVersion(ifMatch, check.version, () => ({ state: check.state, version: check.version }))
    const by = { actorId: actor.userId, channel: actor.channel, correlationId }
    await moveCheck(trx, check, move, by, { reasonCode, note })
    if (move === 'pass' || move === 'fail') {
      await settleReport(trx, userId, actor.userId, move === 'fail' ? reasonCode! : null)
    }
    if (move === 'withdraw') await forgetReport(trx, userId)
  })
}

async function forgetReport(trx: TransactionClientContract, userId: string): Promise<void> {
  const now = businessClock.now().toJSDate()
  const folders = await replacePending(trx, userId, 'background_report', now)
  await removeFilesLater(trx, folders.map(folderOf))
}
