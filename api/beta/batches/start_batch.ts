import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { newId } from '#api/core/ids'
import { currentMarket } from '#api/core/market'
import { enqueue } from '#api/core/queue/queue'
import { storeUpload } from '#api/core/uploads'
import type { BatchOptions } from './batch.js'
import { insertBatch } from './batch_repository.js'
import { CHECK_BATCH, checkKey } from './check_job_name.js'

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
    await insertBatch(trx, {
      id,
      marketId: market.id,
      dryRun: request.dryRun,
      fileName: file.name,
      uploadId: await storeUpload(trx, file),
      options: request.options,
      createdBy: actor.userId,
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
    await enqueue(CHECK_BATCH, { batch_id: id }, { key: checkKey(id), trx })
  })
  return id
}
