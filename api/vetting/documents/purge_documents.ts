import db from '@adonisjs/lucid/services/db'
import { businessClock } from '#api/core/clock'
import { removeFilesLater } from '#api/core/files/remove_files_job'
import { removeUnknown } from '#api/core/files/remove_unknown'
import { fileStore } from '#api/core/files/file_store'
import { wallClock } from '#api/core/clock'
import { defineSetting } from '#api/core/settings/define_setting'
import { setting } from '#api/core/settings/settings'
import { DOCUMENTS_FOLDER, folderOf, pageFile, type DocumentKind } from './document.js'
import { foldersAmong, forgetOldFiles } from './document_repository.js'

const days = (key: string, usual: number, description: string) =>
  defineSetting({ key, default: usual, min: 1, max: 1_095, unit: 'days', description })

const KEPT: Record<DocumentKind, ReturnType<typeof days>> = {
  identity: days(
    'retention.identity_documents_days',
    30,
    'How long documents that prove who somebody is are kept after the decision'
  ),
  background_report: days(
    'retention.background_reports_days',
    365,
    'How long background reports are kept after the decision'
  ),
}

const AT_ONCE = 200

/** Files whose time is over go, and those that no row knows; what was decided stays. */
export async function purgeDocuments(keepAlive: () => Promise<void>): Promise<void> {
  for (const [kind, kept] of Object.entries(KEPT) as [
    DocumentKind,
    (typeof KEPT)[DocumentKind],
  ][]) {
    const now = businessClock.now()
    const before = now.minus({ days: setting(kept) }).toJSDate()
    for (let gone = AT_ONCE; gone === AT_ONCE;) {
      gone = await db.transaction(async (trx) => {
        const folders = await forgetOldFiles(trx, kind, before, now.toJSDate())
        await removeFilesLater(trx, folders.map(folderOf))
        return folders.length
      })
      await keepAlive()
    }
  }
  await removeUnknown(DOCUMENTS_FOLDER, knownOrNew, folderOf, keepAlive)
}

/** Pages are written before their row: a folder that is new may get its row at this moment. */
async function knownOrNew(folders: string[]): Promise<Set<string>> {
  const known = await foldersAmong(folders)
  const hourAgo = wallClock.now().minus({ hours: 1 }).toJSDate()
  for (const folder of folders.filter((one) => !known.has(one))) {
    if (await fileStore.isNewerThan(pageFile(folder, 1), hourAgo)) known.add(folder)
  }
  return known
}
