/** Changes of a resource within this time become one refetch. */
const BURST_MS = 1_000

const waiting = new Map<string, Set<string>>()

/** Hands the changed ids of a resource on, merged, once the burst is over. */
export function merge(resource: string, ids: string[], deliver: (ids: string[]) => void): void {
  const known = waiting.get(resource)
  if (known) {
    for (const id of ids) known.add(id)
    return
  }
  waiting.set(resource, new Set(ids))
  setTimeout(() => {
    const all = [...(waiting.get(resource) ?? [])]
    waiting.delete(resource)
    deliver(all)
  }, BURST_MS)
}
