import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { removeFilesLater } from '#api/core/files/remove_files_job'
import { folderOf } from './document.js'
import { foldersOf } from './document_repository.js'

/** The files go with the rows when somebody is erased. */
export async function forgetDocuments(
  trx: TransactionClientContract,
  { id }: { id: string }
): Promise<void> {
  await removeFilesLater(trx, (await foldersOf(trx, id)).map(folderOf))
}
