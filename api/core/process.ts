import { assertTier } from '#api/core/database_tier'
import { removeLeftUploads } from '#api/core/left_uploads'
import { listener } from '#api/core/listener/listener'
import { delivery } from '#api/core/queue/delivery'
import { quietRedis } from '#api/core/quiet_redis'
import { keepFresh } from '#api/core/refreshable'
import { relayResourceChanges } from '#api/core/stream/resource_changes'
import { closeStreams } from '#api/core/stream/stream_hub'

const relays: (() => void)[] = [relayResourceChanges]

/** Adds something that passes notifications on to the streams of an API process. */
export function defineRelay(relay: () => void): void {
  relays.push(relay)
}

/** What every process does before it works: the right database, and memory that stays fresh. */
export async function startProcess(): Promise<void> {
  quietRedis()
  await assertTier()
  listener.start()
  await keepFresh()
}

/** What an API process does beside: it hands jobs to the queue and changes to open streams. */
export async function startApiProcess(): Promise<void> {
  await startProcess()
  await removeLeftUploads()
  delivery.start()
  for (const relay of relays) relay()
}

/** Ends streams with their retry hint and lets go of the connections; harmless when never started. */
export async function stopProcess(): Promise<void> {
  closeStreams()
  await Promise.all([delivery.stop(), listener.stop()])
}
