import { subscribe } from '#api/core/listener/listener'
import { coalesce } from '#api/core/stream/coalesce'
import { broadcast, hasReaders } from '#api/core/stream/stream_hub'
import { BATCH_CHANNEL } from './announce_batches.js'
import { showBatch } from './show_batch.js'

const LOOK_EVERY_MS = 250
export const batchTopic = (id: string) => `invite-batches/${id}`

/** Pushes a batch's numbers to those who watch it, at most a few times a second. */
export function relayBatches(): void {
  const push = coalesce(LOOK_EVERY_MS, async (id) => {
    if (hasReaders(batchTopic(id))) broadcast(batchTopic(id), 'batch', await showBatch(id))
    broadcast('invite-batches', 'change', { resource: 'invite-batches', ids: [id] })
  })
  subscribe(BATCH_CHANNEL, push)
}
