import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { notFound } from '#api/core/errors'
import { sealedFiles } from '#api/core/files/sealed_files'
import { pageFile, type DocumentRow } from './document.js'
import { findDocument } from './document_repository.js'

/**
 * A page of a document for whoever may see it. The look is on record before anything is shown.
 *
 * @param maySee whether this person may see this document; else there is nothing here
 */
export async function readPage(
  actor: Actor,
  { id, page }: { id: string; page: number },
  maySee: (document: DocumentRow) => boolean,
  correlationId?: string
): Promise<Buffer> {
  const document = await findDocument(id)
  if (!document || !maySee(document) || document.file_removed_at) throw notFound()
  if (page > document.pages) throw notFound()
  await db.transaction((trx) =>
    audit(trx, {
      actorId: actor.userId,
      action: 'instructor_document.read',
      targetType: 'user',
      targetId: document.user_id,
      after: { document: id, page },
      correlationId,
      channel: actor.channel,
    })
  )
  const content = await sealedFiles.read(pageFile(document.folder, page))
  if (!content) throw notFound()
  return content
}
