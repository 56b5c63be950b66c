import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { businessClock } from '#api/core/clock'
import { dropGroup, holdGroup, releaseGroup } from '#api/core/mail/mail_groups'
import { deleteUpload } from '#api/core/uploads'
import { setState } from '../invites/invite_repository.js'
import { announceBatches } from './announce_batches.js'
import type { BatchRow, BatchState } from './batch.js'
import { noSuchBatch, wrongState } from './batch_refusals.js'
import { lockBatch, moveBatch } from './batch_repository.js'
import { retryFailed } from './retry_failed.js'

export const BATCH_ACTIONS = ['pause', 'resume', 'cancel', 'retry'] as const
export type BatchAction = (typeof BATCH_ACTIONS)[number]

interface Transition {
  from: BatchState[]
  /** States in which the action has nothing left to do: doing it twice is fine. */
  alreadyThere: BatchState[]
  apply(trx: TransactionClientContract, batch: BatchRow, now: DateTime): Promise<void>
}

const TRANSITIONS: Record<BatchAction, Transition> = {
  pause: {
    from: ['sending'],
    alreadyThere: ['paused'],
    async apply(trx, { id }) {
      await holdGroup(trx, id)
      await moveBatch(trx, id, 'paused')
    },
  },
  resume: {
    from: ['paused'],
    alreadyThere: ['sending'],
    async apply(trx, { id }) {
      await releaseGroup(trx, id)
      await moveBatch(trx, id, 'sending')
    },
  },
  cancel: {
    from: ['checking', 'ready', 'sending', 'paused'],
    alreadyThere: ['cancelled'],
    async apply(trx, batch, now) {
      const inviteIds = await dropGroup(trx, batch.id)
      await setState(trx, inviteIds, 'revoked', now, {
        detail: 'its batch was cancelled',
        columns: { revoked_at: now.toJSDate() },
      })
      if (batch.upload_id) await deleteUpload(trx, batch.upload_id)
      await moveBatch(trx, batch.id, 'cancelled', { finished_at: now.toJSDate() })
    },
  },
  retry: {
    from: ['sending', 'done'],
    alreadyThere: [],
    async apply(trx, { id }, now) {
      const retried = await retryFailed(trx, id, now)
      if (retried > 0) await moveBatch(trx, id, 'sending', { finished_at: null })
    },
  },
}

/** Pauses, resumes, cancels a batch, or sends its failed rows again. 409 where its state forbids. */
export async function changeBatch(
  actor: Actor,
  id: string,
  action: BatchAction,
  options: { reason?: string; correlationId?: string } = {}
): Promise<void> {
  const { from, alreadyThere, apply } = TRANSITIONS[action]
  await db.transaction(async (trx) => {
    const batch = await lockBatch(trx, id)
    if (!batch) throw noSuchBatch()
    if (alreadyThere.includes(batch.state)) return
    if (!from.includes(batch.state)) throw wrongState(batch.state, action)
    await apply(trx, batch, businessClock.now())
    await audit(trx, {
      actorId: actor.userId,
      action: `invite_batch.${action}`,
      targetType: 'invite_batch',
      targetId: id,
      before: { state: batch.state },
      reason: options.reason,
      correlationId: options.correlationId,
      channel: actor.channel,
    })
  })
  await announceBatches([id])
}
