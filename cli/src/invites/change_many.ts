import type { Api } from '../api/client.ts'
import type { Outcome } from '../api/types.ts'
import type { Resolved } from './resolve_invites.ts'

type Change = { action: 'resend' | 'revoke'; reason?: string }

/** As many ids as the API takes at once. */
const CHUNK = 100

/** One invitation goes to its own endpoint, whose refusal says most; several go as bulk requests. */
export async function changeMany(
  api: Api,
  { ids, missing }: Resolved,
  change: Change
): Promise<Outcome[]> {
  if (ids.length === 1 && missing.length === 0) return [await changeOne(api, ids[0]!, change)]
  const rows: Outcome[] = []
  for (let from = 0; from < ids.length; from += CHUNK) {
    const body = { ...change, ids: ids.slice(from, from + CHUNK) }
    const doing = `${change.action} the invitations`
    rows.push(...(await api.post<Outcome[]>('/admin/invites/bulk', { doing, body })))
  }
  return [...rows, ...missing.map(notInvited)]
}

const notInvited = (id: string): Outcome => ({
  id,
  ok: false,
  error: { code: 'invite_not_found', detail: 'not invited' },
})

async function changeOne(api: Api, id: string, { action, reason }: Change): Promise<Outcome> {
  const path = `/admin/invites/${encodeURIComponent(id)}/${action === 'resend' ? 'resend' : 'revocation'}`
  await api.post(path, {
    doing: `${action} the invitation`,
    body: reason === undefined ? undefined : { reason },
  })
  return { id, ok: true }
}
