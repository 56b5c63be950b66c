import { useSyncExternalStore } from 'react'

function watch(notify: () => void): () => void {
  const leaving = new AbortController()
  for (const change of ['online', 'offline']) {
    window.addEventListener(change, notify, { signal: leaving.signal })
  }
  return () => leaving.abort()
}

/** Whether this machine has a network at all; the server may be away nevertheless. */
export const useOnline = () => useSyncExternalStore(watch, () => navigator.onLine)
