import { Readable } from 'node:stream'
import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { fileStore } from '#api/core/files/file_store'
import { queueMail } from '#api/core/mail/queue_mail'
import { defineJob, type JobRun } from '#api/core/queue/queue'
import { lockUser } from '../../user_repository.js'
import { findPerson } from '../records/person_repository.js'
import { EXPORT_DAYS, exportFile, exportFolder, type ExportRow } from './export.js'
import { findExport, markFailed, markReady } from './export_repository.js'
import { seeOneMoment } from './person_data_queries.js'
import { writtenExport } from './write_export.js'

export const PREPARE_EXPORT = 'prepare_export'
const MAX_ATTEMPTS = 5

/** Writes a person's copy into a file and tells them by mail. Gone meanwhile? Then so is the file. */
defineJob<{ export_id: string }>({
  name: PREPARE_EXPORT,
  timeoutMs: 120_000,
  maxAttempts: MAX_ATTEMPTS,
  async handle(job) {
    const row = await findExport(job.payload.export_id)
    if (row?.state !== 'preparing') return
    try {
      await writeFile(row, job)
      if (!(await handOver(row))) await fileStore.removeFolder(exportFolder(row.id))
    } catch (error) {
      if (job.attempt >= MAX_ATTEMPTS) await markFailed(row.id)
      throw error
    }
  },
})

async function writeFile({ id, user_id: userId }: ExportRow, job: JobRun): Promise<void> {
  await db.transaction(async (trx) => {
    await seeOneMoment(trx)
    const person = await findPerson(trx, userId)
    if (!person) return
    const pieces = writtenExport(trx, person, () => job.keepAlive())
    await fileStore.putStream(exportFile(id), Readable.from(pieces))
  })
}

/** The person is locked first, as everywhere: a deletion is through by now, or waits and finds the row. */
async function handOver({ id, user_id: userId }: ExportRow): Promise<boolean> {
  const now = wallClock.now()
  return db.transaction(async (trx) => {
    const user = await lockUser(trx, userId)
    if (!user || user.state === 'deleted') return false
    const size = await fileStore.sizeOf(exportFile(id))
    if (!(await markReady(trx, id, size, now, now.plus({ days: EXPORT_DAYS })))) return false
    await queueMail(trx, {
      key: `data_export_ready:${id}`,
      kind: 'data_export_ready',
      causeId: id,
      to: user.email,
    })
    return true
  })
}
