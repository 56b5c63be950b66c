import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { sealedFiles } from '#api/core/files/sealed_files'
import { pageFile } from './document.js'
import { documentsOf } from './document_repository.js'

/** The pages of what a person sent, as far as they are kept, for the copy of their data. */
export async function* documentPages(
  trx: TransactionClientContract,
  { id }: { id: string }
): AsyncGenerator<{ document: string; page: number; type: string; base64: string }> {
  for (const { id: document, folder, pages, file_removed_at: gone } of await documentsOf(id, trx)) {
    for (let page = 1; !gone && page <= pages; page++) {
      const content = await sealedFiles.read(pageFile(folder, page))
      if (content) yield { document, page, type: 'image/jpeg', base64: content.toString('base64') }
    }
  }
}
