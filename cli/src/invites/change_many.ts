import type { Api } from '../api/client.ts'
import type { Outcome } from '../api/types.ts'
import { findInvite } from './find_invite.ts'

type Change = { action: 'resend' | 'revoke'; reason?: string }

/** As many ids as the API takes at once. */
const CHUNK = 100

/** One invitation goes to its own endpoint, whose refusal says most; several go as bulk requests. */
export async function changeMany(
  api: Api,
  references: string[],
  change: Change
): Promise<Outcome[]> {
  const found = new Set<string>()
  for (const reference of references) found.add(await findInvite(api, reference))
  const ids = [...found]
  if (ids.length === 1) return [await changeOne(api, ids[0]!, change)]
  const rows: Outcome[] = []
  for (let from = 0; from < ids.length; from += CHUNK) {
    const body = { ...change, ids: ids.slice(from, from + CHUNK) }
    const doing = `${change.action} the invitations`
    rows.push(...(await api.post<Outcome[]>('/admin/invites/bulk', { doing, body })))
  }
  return rows
}

async function changeOne(api: Api, id: string, { action, reason }: Change): Promise<Outcome> {
  const path = `/admin/invites/${encodeURIComponent(id)}/${action === 'resend' ? 'resend' : 'revocation'}`
  await api.post(path, {
    doing: `${action} the invitation`,
    body: reason === undefined ? undefined : { reason },
  })
  return { id, ok: true }
}
