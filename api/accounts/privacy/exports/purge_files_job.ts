import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { fileStore } from '#api/core/files/file_store'
import { removeFilesLater } from '#api/core/files/remove_files_job'
import { removeUnknown } from '#api/core/files/remove_unknown'
import { defineJob } from '#api/core/queue/queue'
import { avatarFile, avatarFolder } from '../../avatars/avatar.js'
import { avatarsAmong } from '../../avatars/avatar_repository.js'
import { exportFolder } from './export.js'
import { deleteExpired, exportsAmong } from './export_repository.js'

export const PURGE_FILES = 'purge_files'

/**
 * Copies that have run out go, and files that no row knows: what a process leaves that dies between
 * writing a file and saying so.
 */
defineJob({
  name: PURGE_FILES,
  timeoutMs: 300_000,
  maxAttempts: 3,
  async handle(job) {
    await db.transaction(async (trx) => {
      const ids = await deleteExpired(trx, wallClock.now())
      await removeFilesLater(trx, ids.map(exportFolder))
    })
    await removeUnknown('exports', exportsAmong, exportFolder, job.keepAlive)
    await removeUnknown('avatars', knownOrNew, avatarFolder, job.keepAlive)
  },
})

/** A picture is written before its row: one that is new may get its row at this moment. */
const knownOrNew = async (ids: string[]): Promise<Set<string>> => {
  const known = await avatarsAmong(ids)
  const hourAgo = wallClock.now().minus({ hours: 1 }).toJSDate()
  for (const id of ids.filter((one) => !known.has(one))) {
    if (await fileStore.isNewerThan(avatarFile(id, 64), hourAgo)) known.add(id)
  }
  return known
}
