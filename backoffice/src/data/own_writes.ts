/** How long the server's echo of our own write may take. */
const ECHO_MS = 1_200

const quietUntil = new Map<string, number>()

/** Called for each write: `/api/admin/invites/01H…/resend` makes `invites` quiet for a moment. */
export function noteOwnWrite(url: string): void {
  const resource = /^\/api\/admin\/([^/?]+)/.exec(url)?.[1]
  if (resource) quietUntil.set(resource, Date.now() + ECHO_MS)
}

/**
 * Milliseconds to hold a live event of a resource back. Our own write refetches by itself, so its
 * echo need not; but what follows it (queued becomes sent) must not be lost either. Hence events
 * are held and merged for a moment, never dropped.
 */
export function quietFor(resource: string): number {
  return Math.max(0, (quietUntil.get(resource) ?? 0) - Date.now())
}
