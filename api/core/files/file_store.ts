import type { Readable } from 'node:stream'
import drive from '@adonisjs/drive/services/main'

/** Keeps files by a key such as `avatars/<id>/64.webp`. Nothing personal belongs into a key. */
export const fileStore = {
  put: (key: string, bytes: Uint8Array): Promise<void> => drive.use().put(key, bytes),

  putStream: (key: string, content: Readable): Promise<void> => drive.use().putStream(key, content),

  /** Null when there is no such file. */
  async read(key: string): Promise<Readable | null> {
    return (await drive.use().exists(key)) ? drive.use().getStream(key) : null
  },

  async sizeOf(key: string): Promise<number> {
    return (await drive.use().getMetaData(key)).contentLength
  },

  /** Whether a file is there and was written after a moment. */
  async isNewerThan(key: string, moment: Date): Promise<boolean> {
    if (!(await drive.use().exists(key))) return false
    return (await drive.use().getMetaData(key)).lastModified > moment
  },

  /** Takes away everything below a folder; nothing there is fine too. */
  removeFolder: (folder: string): Promise<void> => drive.use().deleteAll(folder),

  /** Takes away one file; one that is not there is fine too. */
  remove: (key: string): Promise<void> => drive.use().delete(key),

  /** The names of the folders right below one. */
  foldersIn: (folder: string): Promise<string[]> => namesIn(folder, true),

  /** The names of the files right below a folder. */
  filesIn: (folder: string): Promise<string[]> => namesIn(folder, false),
}

async function namesIn(folder: string, folders: boolean): Promise<string[]> {
  const names: string[] = []
  for (let paginationToken: string | undefined; ;) {
    const page = await drive.use().listAll(`${folder}/`, { recursive: false, paginationToken })
    for (const one of page.objects) if (one.isDirectory === folders) names.push(one.name)
    paginationToken = page.paginationToken
    if (!paginationToken) return names
  }
}
