import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { lockUser } from '#api/accounts/user_repository'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { businessClock } from '#api/core/clock'
import { fileStore } from '#api/core/files/file_store'
import { removeFilesLater } from '#api/core/files/remove_files_job'
import { sealedFiles } from '#api/core/files/sealed_files'
import { newId } from '#api/core/ids'
import { assertInstructor } from '#api/instructors/assert_instructor'
import { submitReport } from '../background/submit_report.js'
import { tellVettingChanged } from '../tell_vetting_changed.js'
import { documentBeingRead } from '../errors.js'
import { assertWanted } from './assert_wanted.js'
import { folderOf, newFolderName, pageFile, type DocumentKind } from './document.js'
import { insertDocument, replacePending } from './document_repository.js'
import { pagesOfFile, type ReadFile } from './pages_of_file.js'

/** Whose file is being read here: files are read one by one, so nobody fills the line in front. */
const beingRead = new Set<string>()

/**
 * Takes a file as what proves somebody; one that nobody has decided on yet gives way to it.
 *
 * @throws Refusal 409 `document_being_read`; what `assertWanted` and `pagesOfFile` throw
 */
export async function sendDocument(
  actor: Actor,
  kind: DocumentKind,
  path: string,
  correlationId?: string
): Promise<void> {
  assertInstructor(actor)
  await assertWanted(actor.userId, kind)
  const file = await readAlone(actor.userId, path)
  const folder = newFolderName()
  try {
    for (const [index, page] of file.pages.entries()) {
      await sealedFiles.put(pageFile(folder, index + 1), page)
    }
    await db.transaction((trx) => keep(trx, actor, { kind, folder, ...file }, correlationId))
  } catch (error) {
    await fileStore.removeFolder(folderOf(folder))
    throw error
  }
}

async function readAlone(userId: string, path: string): Promise<ReadFile> {
  if (beingRead.has(userId)) throw documentBeingRead()
  beingRead.add(userId)
  try {
    return await pagesOfFile(path)
  } finally {
    beingRead.delete(userId)
  }
}

async function keep(
  trx: TransactionClientContract,
  { userId, channel }: Actor,
  { kind, folder, sentAs, pages }: ReadFile & { kind: DocumentKind; folder: string },
  correlationId?: string
): Promise<void> {
  await lockUser(trx, userId)
  await assertWanted(userId, kind, trx)
  const now = businessClock.now().toJSDate()
  const replaced = await replacePending(trx, userId, kind, now)
  await removeFilesLater(trx, replaced.map(folderOf))
  const id = newId()
  await insertDocument(trx, {
    id,
    user_id: userId,
    kind,
    sent_as: sentAs,
    folder,
    pages: pages.length,
    size_bytes: pages.reduce((bytes, page) => bytes + page.length, 0),
    sent_at: now,
  })
  await audit(trx, {
    actorId: userId,
    action: 'instructor_document.sent',
    targetType: 'user',
    targetId: userId,
    after: { document: id, kind, sent_as: sentAs, pages: pages.length },
    correlationId,
    channel,
  })
  if (kind === 'identity') await tellVettingChanged(trx, [userId])
  else await submitReport(trx, userId, { actorId: userId, channel, correlationId })
}
