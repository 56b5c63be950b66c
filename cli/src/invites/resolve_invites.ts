import type { Api } from '../api/client.ts'
import type { Invite } from '../api/types.ts'
import { findInvite, inviteByEmail } from './find_invite.ts'

/** Invitations as they were named: ids of those that are there, and the names nothing answers to. */
export type Resolved = { ids: string[]; missing: string[] }

/** As many ids as one list query carries. */
const CHUNK = 100

/** Looks every reference up before anything is changed. A single unknown e-mail is a failure of its own. */
export async function resolveInvites(api: Api, references: string[]): Promise<Resolved> {
  const named = [...new Set(references)]
  if (named.length === 1) return { ids: [await findInvite(api, named[0]!)], missing: [] }
  const there = await existing(
    api,
    named.filter((reference) => !reference.includes('@'))
  )
  const ids = new Set<string>()
  const missing: string[] = []
  for (const reference of named) {
    const id = reference.includes('@') ? await inviteByEmail(api, reference) : reference
    if (id && (id !== reference || there.has(id))) ids.add(id)
    else missing.push(reference)
  }
  return { ids: [...ids], missing }
}

async function existing(api: Api, ids: string[]): Promise<Set<string>> {
  const found = new Set<string>()
  for (let from = 0; from < ids.length; from += CHUNK) {
    const query = { id: ids.slice(from, from + CHUNK), _start: 0, _end: CHUNK }
    const { rows } = await api.list<Invite>('/admin/invites', {
      doing: 'look up the invitations',
      query,
    })
    for (const { id } of rows) found.add(id)
  }
  return found
}
