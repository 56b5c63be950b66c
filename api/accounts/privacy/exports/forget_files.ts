import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { removeFilesLater } from '#api/core/files/remove_files_job'
import { avatarFolder } from '../../avatars/avatar.js'
import { exportFolder } from './export.js'
import { filesOf } from './export_repository.js'

/** Files go once the erasure is certain: a job removes them after its transaction. */
export async function forgetFiles(trx: TransactionClientContract, userId: string): Promise<void> {
  const { exports, avatars } = await filesOf(trx, userId)
  await removeFilesLater(trx, [...exports.map(exportFolder), ...avatars.map(avatarFolder)])
}
