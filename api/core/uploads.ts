import { open } from 'node:fs/promises'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { wallClock } from '#api/core/clock'
import { newId } from '#api/core/ids'

const CHUNK_BYTES = 256 * 1024

/**
 * Keeps an uploaded file in the database, in chunks, in the transaction of what it belongs to: any
 * process can read it, a crash leaves nothing half-written, and memory stays constant.
 */
export async function storeUpload(
  trx: TransactionClientContract,
  file: { path: string; name: string; sizeBytes: number }
): Promise<string> {
  const id = newId()
  await trx.table('uploads').insert({
    id,
    file_name: file.name,
    size_bytes: file.sizeBytes,
    created_at: wallClock.now().toJSDate(),
  })
  const handle = await open(file.path)
  try {
    const buffer = Buffer.alloc(CHUNK_BYTES)
    for (let position = 0; ; position++) {
      const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, position * CHUNK_BYTES)
      if (bytesRead === 0) break
      const bytes = buffer.subarray(0, bytesRead)
      await trx.rawQuery(
        'INSERT INTO upload_chunks (upload_id, position, bytes) VALUES (?, ?, ?)',
        [id, position, bytes]
      )
    }
  } finally {
    await handle.close()
  }
  return id
}

/** Reads an upload chunk by chunk; nothing for one that was deleted meanwhile. */
export async function* readUpload(id: string): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position++) {
    const chunk = await db
      .from('upload_chunks')
      .select('bytes')
      .where({ upload_id: id, position })
      .first()
    if (!chunk) return
    yield chunk.bytes
  }
}

export async function deleteUpload(trx: TransactionClientContract, id: string): Promise<void> {
  await trx.from('uploads').where('id', id).delete()
}
