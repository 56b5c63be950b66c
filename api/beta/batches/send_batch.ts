import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { Refusal } from '#api/core/errors'
import { enqueue } from '#api/core/queue/queue'
import { announceBatches } from './announce_batches.js'
import type { BatchState } from './batch.js'
import { noSuchBatch, repetitionOf, wrongState } from './batch_refusals.js'
import { claimContent, lockBatch, moveBatch } from './batch_repository.js'
import { SEND_BATCH, sendKey } from './check_job_name.js'

/** A batch that was let go already: asking twice starts nothing twice. */
const ON_ITS_WAY: BatchState[] = ['checking', 'sending', 'paused', 'done']

interface Wish {
  reason?: string
  /** Although the same file was sent before. */
  force?: boolean
  correlationId?: string
}

/**
 * Lets a checked dry run go. From here on it is what an upload without dry run is after its file was
 * read: it is judged once more by a job, which then writes all invites and mails at once.
 *
 * @throws Refusal 409 `batch_state`, or `already_sent` with the batch that has the same file
 */
export async function sendBatch(actor: Actor, id: string, wish: Wish): Promise<void> {
  await db.transaction(async (trx) => {
    const batch = await lockBatch(trx, id)
    if (!batch) throw noSuchBatch()
    if (!batch.dry_run && ON_ITS_WAY.includes(batch.state)) return
    if (batch.state !== 'ready') throw wrongState(batch.state, 'send')
    if (!batch.file_key) throw checkedTooLongAgo()

    const force = wish.force ?? batch.options.force
    const earlier = force ? null : await claimContent(trx, id, batch.file_key)
    if (earlier) {
      const { detail, code, batch_id } = repetitionOf(earlier)
      throw new Refusal(409, code, { detail, extra: { batch_id } })
    }
    await moveBatch(trx, id, 'checking', {
      dry_run: false,
      sent_by: actor.userId,
      options: JSON.stringify({ ...batch.options, force }),
      error: null,
      finished_at: null,
    })
    await audit(trx, {
      actorId: actor.userId,
      action: 'invite_batch.send',
      targetType: 'invite_batch',
      targetId: id,
      before: { state: batch.state, dry_run: true },
      after: { force },
      reason: wish.reason,
      correlationId: wish.correlationId,
      channel: actor.channel,
    })
    await enqueue(SEND_BATCH, { batch_id: id }, { key: sendKey(id), trx })
  })
  await announceBatches([id])
}

/** Checked by a version that did not remember what the file said. */
const checkedTooLongAgo = () =>
  new Refusal(409, 'batch_state', {
    detail: 'This file was checked before batches could be sent from here. Upload it again.',
    extra: { state: 'ready' },
  })
