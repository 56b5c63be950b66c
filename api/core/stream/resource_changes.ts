import { notify, subscribe } from '#api/core/listener/listener'
import type { Client } from '#api/core/queue/sql'
import { broadcast } from './stream_hub.js'
import { actingWindow } from './window.js'

/** The channel on which processes tell each other which rows of a resource changed. */
const RESOURCE_CHANNEL = 'resource_changes'

/** A notification carries 8,000 bytes; whoever shows more rows than this asks for all of them. */
const MOST_IDS = 100

/** Tells open back offices which rows changed, and the window that caused it that it was the one. */
export async function announceChange(
  client: Client,
  resource: string,
  ids: string[]
): Promise<void> {
  const change = { resource, ids: ids.slice(0, MOST_IDS), by: actingWindow() }
  await notify(client, RESOURCE_CHANNEL, JSON.stringify(change))
}

/** Passes changes on to the back offices that show the resource. */
export function relayResourceChanges(): void {
  subscribe(RESOURCE_CHANNEL, (payload) => {
    const change = JSON.parse(payload) as { resource: string; ids: string[]; by?: string }
    broadcast(change.resource, 'change', change)
  })
}
