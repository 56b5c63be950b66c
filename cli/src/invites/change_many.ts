import type { Api } from '../api/client.ts'
import type { Outcome } from '../api/types.ts'
import { findInvite } from './find_invite.ts'

type Change = { action: 'resend' | 'revoke'; reason?: string }

/** One invitation goes to its own endpoint, whose refusal says most; several go as one bulk request. */
export async function changeMany(
  api: Api,
  references: string[],
  { action, reason }: Change
): Promise<Outcome[]> {
  const ids: string[] = []
  for (const reference of references) ids.push(await findInvite(api, reference))
  if (ids.length > 1)
    return api.post('/admin/invites/bulk', {
      doing: `${action} the invitations`,
      body: { action, ids, reason },
    })
  const verb = action === 'resend' ? 'resend' : 'revocation'
  const path = `/admin/invites/${encodeURIComponent(ids[0]!)}/${verb}`
  await api.post(path, {
    doing: `${action} the invitation`,
    body: reason === undefined ? {} : { reason },
  })
  return [{ id: ids[0]!, ok: true }]
}
