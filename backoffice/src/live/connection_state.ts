import { useSyncExternalStore } from 'react'

/**
 * idle: nobody listens. live: the stream is open. waiting: it is being opened (again).
 * paused: the tab is hidden and gave its connection back.
 */
export type ConnectionState = 'idle' | 'live' | 'waiting' | 'paused'

let state: ConnectionState = 'idle'
const watchers = new Set<() => void>()

export function setConnectionState(next: ConnectionState): void {
  if (next === state) return
  state = next
  for (const notify of watchers) notify()
}

function watch(notify: () => void): () => void {
  watchers.add(notify)
  return () => watchers.delete(notify)
}

export const useConnectionState = () => useSyncExternalStore(watch, () => state)
