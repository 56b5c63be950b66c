import { setTimeout as wait } from 'node:timers/promises'
import type { Api } from '../api/client.ts'
import type { AuditEvent } from '../api/people_types.ts'
import type { Query } from '../api/query.ts'

const EVERY_MS = 2_000
/** Events become visible when their transaction ends: a little later than they say of themselves. */
const LATE_MS = 30_000
const MOST = 100

/** New events as they come, oldest first, each once, until the signal says stop. */
export async function* newEvents(
  api: Api,
  query: Query,
  seen: AuditEvent[],
  signal: AbortSignal
): AsyncGenerator<AuditEvent[]> {
  const known = new Set(seen.map(({ id }) => id))
  let newest = Date.parse(seen[0]?.at ?? new Date().toISOString())
  while (!signal.aborted) {
    const since = new Date(newest - LATE_MS).toISOString()
    const order = { _sort: 'at', _order: 'asc', _start: 0, _end: MOST }
    const { rows } = await api.list<AuditEvent>('/admin/audit-events', {
      doing: 'follow the audit log',
      query: { ...query, ...order, at_gte: since },
      signal,
    })
    const fresh = rows.filter(({ id }) => !known.has(id))
    for (const { id, at } of fresh) {
      known.add(id)
      newest = Math.max(newest, Date.parse(at))
    }
    if (fresh.length > 0) yield fresh
    if (rows.length < MOST) await wait(EVERY_MS, undefined, { signal }).catch(() => undefined)
    // A page full of what is known already would stand in the way of what came behind it.
    else newest = Math.max(newest, Date.parse(rows.at(-1)!.at) + LATE_MS)
  }
}
