import { defineJob, enqueue } from '#api/core/queue/queue'
import type { Client } from '#api/core/queue/sql'
import { fileStore } from './file_store.js'

const REMOVE_FILES = 'remove_files'

/** Files go after the transaction that no longer knows them: it may yet be rolled back. */
defineJob<{ folders: string[] }>({
  name: REMOVE_FILES,
  timeoutMs: 60_000,
  maxAttempts: 10,
  async handle({ payload }) {
    for (const folder of payload.folders) await fileStore.removeFolder(folder)
  },
})

export async function removeFilesLater(trx: Client, folders: string[]): Promise<void> {
  if (folders.length > 0) await enqueue(REMOVE_FILES, { folders }, { trx })
}
