import { onReconnect, subscribe } from '#api/core/listener/listener'

interface Refreshable {
  channel: string
  refresh: () => Promise<void>
}

const refreshables: Refreshable[] = []

/**
 * Something kept in memory in every process and read again when a notification says so: settings,
 * the posture, the business clock. Takes effect within a second everywhere, without a restart.
 */
export function defineRefreshable(channel: string, refresh: () => Promise<void>): void {
  refreshables.push({ channel, refresh })
}

/** Reads everything once and listens from then on; a lost connection reads all of it again. */
export async function keepFresh(): Promise<void> {
  await refreshAll()
  for (const { channel, refresh } of refreshables) subscribe(channel, () => refresh())
  onReconnect(refreshAll)
}

export async function refreshAll(): Promise<void> {
  await Promise.all(refreshables.map(({ refresh }) => refresh()))
}
