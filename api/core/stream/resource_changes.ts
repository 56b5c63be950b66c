import { subscribe } from '#api/core/listener/listener'
import { broadcast } from './stream_hub.js'

/** The channel on which processes tell each other which rows of a resource changed. */
export const RESOURCE_CHANNEL = 'resource_changes'

/** Passes changes on to the back offices that show the resource. */
export function relayResourceChanges(): void {
  subscribe(RESOURCE_CHANNEL, (payload) => {
    const change = JSON.parse(payload) as { resource: string; ids: string[] }
    broadcast(change.resource, 'change', change)
  })
}
