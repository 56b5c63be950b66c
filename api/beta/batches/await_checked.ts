import { setTimeout as wait } from 'node:timers/promises'
import { livingWorkers } from '#api/core/queue/heartbeat'
import { findBatch } from './batch_repository.js'

const PATIENCE_MS = 600
const LOOK_EVERY_MS = 60

/** A file of some thousand lines is not checked within our patience, so nobody waits for it. */
const SMALL_BYTES = 100_000

/**
 * Gives the worker a moment, so that the answer for a small file already holds its verdicts. Where no
 * worker lives, there is nothing to wait for.
 */
export async function awaitChecked(id: string, sizeBytes = 0): Promise<void> {
  if (sizeBytes > SMALL_BYTES || (await livingWorkers()) === 0) return
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
    const batch = await findBatch(id)
    if (batch?.state !== 'checking') return
    await wait(LOOK_EVERY_MS)
  }
}
