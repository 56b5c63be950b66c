import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { notFound, Refusal } from '#api/core/errors'
import { newId } from '#api/core/ids'
import { enqueue } from '#api/core/queue/queue'
import { lockUser } from '../../user_repository.js'
import { EXPORT_DAYS, MOST_EXPORTS, type ExportRow } from './export.js'
import { countExports, findExport, insertExport } from './export_repository.js'
import { PREPARE_EXPORT } from './prepare_export_job.js'

/**
 * Has everything about a person written into a file that they alone can fetch, whoever asks for it:
 * themself, or staff who say why. One that is being made already is as good as another.
 *
 * @throws Refusal 429 `too_many_exports`, 404
 */
export async function requestExport(
  actor: Actor,
  userId: string,
  wish: { reason?: string; correlationId?: string } = {}
): Promise<ExportRow> {
  const now = wallClock.now()
  return db.transaction(async (trx) => {
    const user = await lockUser(trx, userId)
    if (!user || user.state === 'deleted') throw notFound()
    const { preparing, lately } = await countExports(trx, userId, now.minus({ days: 1 }))
    if (preparing) return (await findExport(preparing, trx))!
    if (lately >= MOST_EXPORTS) throw tooMany()
    const id = newId()
    const row = { id, user_id: userId, requested_by: actor.userId }
    await insertExport(trx, row, now, now.plus({ days: EXPORT_DAYS }))
    await enqueue(PREPARE_EXPORT, { export_id: id }, { key: `export:${id}`, trx })
    await audit(trx, {
      actorId: actor.userId,
      action: 'data_export.requested',
      targetType: 'user',
      targetId: userId,
      reason: wish.reason,
      correlationId: wish.correlationId,
      channel: actor.channel,
    })
    return (await findExport(id, trx))!
  })
}

const tooMany = () =>
  new Refusal(429, 'too_many_exports', {
    detail: `${MOST_EXPORTS} copies were made within a day. Take one of those, or come back tomorrow.`,
    retryAfterSeconds: 24 * 60 * 60,
  })
