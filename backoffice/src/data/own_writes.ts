/** Names this window in its requests, so that it knows the echo of what it did itself. */
export const WINDOW_ID = crypto.randomUUID()

/** How long after a write its echo may still come. */
const ECHO_MS = 10_000

const writtenAt = new Map<string, number>()

/**
 * Called for each write, `/api/admin/invites/01H…/resend` is one to `invites`: as it leaves, since its
 * echo may come before its answer, and as it is answered, since rows that came meanwhile are from before.
 */
export function noteOwnWrite(url: string): void {
  const resource = /^\/api\/admin\/([^/?]+)/.exec(url)?.[1]
  if (resource) writtenAt.set(resource, Date.now())
}

/** When this window last changed the resource; 0 for never. */
export const lastWrite = (resource: string) => writtenAt.get(resource) ?? 0

/**
 * Whether a live change is only what this window did itself: it has asked for the rows again by then.
 * What follows from it (queued becomes sent) is done by others and comes as an event of its own.
 */
export const isOwnEcho = (resource: string, by: string | undefined) =>
  by === WINDOW_ID && Date.now() - lastWrite(resource) < ECHO_MS
