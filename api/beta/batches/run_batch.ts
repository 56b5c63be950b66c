import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { businessClock } from '#api/core/clock'
import type { JobRun } from '#api/core/queue/queue'
import { deleteUpload } from '#api/core/uploads'
import { announceInvites } from '../invites/announce_invites.js'
import { expireOverdueFor } from '../invites/expire_invites.js'
import { insertInvites, type InviteDraft } from '../invites/insert_invites.js'
import { queueInviteMails } from '../invites/queue_invite_mails.js'
import { announceBatches } from './announce_batches.js'
import type { BatchRow } from './batch.js'
import { repetitionOf } from './batch_refusals.js'
import { linkInvites, rowsToInvite, type CheckedRow } from './batch_row_repository.js'
import { claimContent, moveBatch } from './batch_repository.js'
import { whileChecking } from './while_checking.js'

const ROWS_AT_ONCE = 1_000

/**
 * Ends the checking of a batch: a dry run is `ready`, a repeated file is told so, and a real run
 * writes all its invites and mails in one transaction. Cancelled meanwhile? Then nothing happens.
 */
export async function finishChecking(
  batchId: string,
  contentKey: string,
  job: JobRun
): Promise<void> {
  await whileChecking(batchId, job, async (trx, batch) => {
    const now = businessClock.now()
    if (batch.upload_id) await deleteUpload(trx, batch.upload_id)

    if (batch.dry_run) {
      const finished = { finished_at: now.toJSDate(), file_key: contentKey }
      return moveBatch(trx, batchId, 'ready', finished)
    }
    const earlier = batch.options.force ? null : await claimContent(trx, batchId, contentKey)
    if (earlier) return refuseRepetition(trx, batchId, earlier, now)
    const invited = await inviteRows(trx, batch, now, job)
    await moveBatch(trx, batchId, invited > 0 ? 'sending' : 'done', {
      started_at: now.toJSDate(),
      finished_at: invited > 0 ? null : now.toJSDate(),
    })
  })
  await announceBatches([batchId])
}

async function refuseRepetition(
  trx: TransactionClientContract,
  batchId: string,
  earlier: BatchRow,
  now: DateTime
): Promise<void> {
  await moveBatch(trx, batchId, 'cancelled', {
    finished_at: now.toJSDate(),
    error: JSON.stringify(repetitionOf(earlier)),
  })
}

async function inviteRows(
  trx: TransactionClientContract,
  batch: BatchRow,
  now: DateTime,
  job: JobRun
): Promise<number> {
  let invited = 0
  for (let line = -1; ;) {
    const rows = await rowsToInvite(trx, batch.id, line, ROWS_AT_ONCE)
    if (rows.length === 0) return invited
    await expireOverdueFor(
      trx,
      rows.map((row) => row.email_key!),
      now
    )
    const inserted = await insertInvites(
      trx,
      rows.map((row) => toDraft(row, batch)),
      now
    )
    const idOf = new Map(inserted.map(({ id, draft }) => [draft.emailKey, id]))
    await linkInvites(
      trx,
      batch.id,
      rows.map((row) => ({ line: row.line, inviteId: idOf.get(row.email_key) ?? null }))
    )
    await queueInviteMails(
      trx,
      inserted.map(({ id, draft }) => ({ id, email: draft.email! })),
      { groupId: batch.id }
    )
    await announceInvites(
      trx,
      inserted.map(({ id }) => id)
    )
    invited += inserted.length
    line = rows.at(-1)!.line
    await job.keepAlive()
  }
}

function toDraft(row: CheckedRow, batch: BatchRow): InviteDraft {
  return {
    email: row.email,
    emailKey: row.email_key,
    firstName: row.first_name,
    lastName: row.last_name,
    role: row.role,
    founding: row.founding,
    expiresInDays: row.expires_in_days,
    source: 'csv',
    campaign: row.campaign,
    note: row.note,
    metadata: row.metadata ?? {},
    batchId: batch.id,
    createdBy: batch.sent_by ?? batch.created_by,
  }
}
