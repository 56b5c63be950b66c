import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { businessClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { currentMarket } from '#api/core/market'
import { enqueue } from '#api/core/queue/queue'
import { storeUpload } from '#api/core/uploads'
import type { BatchOptions } from './batch.js'
import { CHECK_BATCH } from './check_batch.js'

interface BatchFile {
  path: string
  name: string
  sizeBytes: number
}

/** Takes a file in: the upload, the batch and the job that checks it come to be together or not. */
export async function startBatch(
  actor: Actor,
  file: BatchFile,
  request: { dryRun: boolean; options: BatchOptions },
  correlationId?: string
): Promise<string> {
  const id = newId()
  const market = await currentMarket()
  await db.transaction(async (trx) => {
    await trx.table('invite_batches').insert({
      id,
      market_id: market.id,
      state: 'checking',
      dry_run: request.dryRun,
      file_name: file.name,
      upload_id: await storeUpload(trx, file),
      options: JSON.stringify(request.options),
      created_by: actor.userId,
      created_at: businessClock.now().toJSDate(),
    })
    await audit(trx, {
      actorId: actor.userId,
      action: request.dryRun ? 'invite_batch.checked' : 'invite_batch.started',
      targetType: 'invite_batch',
      targetId: id,
      after: { ...request.options, size_bytes: file.sizeBytes },
      correlationId,
      channel: actor.channel,
    })
    await enqueue(CHECK_BATCH, { batch_id: id }, { key: `${CHECK_BATCH}:${id}`, trx })
  })
  return id
}
