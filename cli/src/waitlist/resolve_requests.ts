import type { Api } from '../api/client.ts'
import type { InviteRequest } from '../api/types.ts'
import type { Resolved } from '../invites/resolve_invites.ts'

/** As many values as one list query carries. */
const CHUNK = 100

/** Who waits, as they were named: ids as they are, an e-mail as the open request that it has. */
export async function resolveRequests(api: Api, references: string[]): Promise<Resolved> {
  const named = [...new Set(references)]
  const emails = named.filter((reference) => reference.includes('@'))
  const idOf = new Map<string, string>()
  for (let from = 0; from < emails.length; from += CHUNK) {
    const email = emails.slice(from, from + CHUNK).map((one) => one.toLowerCase())
    const query = { email, state: 'open', _start: 0, _end: CHUNK }
    const doing = 'look up who waits'
    const { rows } = await api.list<InviteRequest>('/admin/invite-requests', { doing, query })
    for (const row of rows) idOf.set(row.email, row.id)
  }
  const ids: string[] = []
  const missing: string[] = []
  for (const reference of named) {
    const id = reference.includes('@') ? idOf.get(reference.toLowerCase()) : reference
    if (id) ids.push(id)
    else missing.push(reference)
  }
  return { ids, missing }
}
