import type { Api } from '../api/client.ts'
import type { Invite } from '../api/types.ts'
import { Failure, usage } from '../failure.ts'
import { program } from '../program.ts'

const over = new Set(['redeemed', 'expired', 'revoked'])

/** An invitation's id as given, or the id behind an e-mail address when only one invitation can be meant. */
export async function findInvite(api: Api, reference: string): Promise<string> {
  const id = reference.includes('@') ? await inviteByEmail(api, reference) : reference
  if (id) return id
  throw new Failure(`${reference} was never invited.`, {
    why: 'No invitation has this address.',
    todo: `Invite: ${program} invites send ${reference}`,
    code: 'invite_not_found',
  })
}

/** Null when the address was never invited; throws when several invitations can be meant. */
export async function inviteByEmail(api: Api, email: string): Promise<string | null> {
  const query = { email, _sort: 'created_at', _order: 'desc', _start: 0, _end: 20 }
  const { rows } = await api.list<Invite>('/admin/invites', { doing: `look up ${email}`, query })
  const live = rows.filter(({ state }) => !over.has(state))
  const meant = live.length === 1 ? live[0] : rows.length === 1 ? rows[0] : undefined
  if (meant) return meant.id
  if (rows.length === 0) return null
  const candidates = rows.map(({ id, role, state }) => `${id} (${role}, ${state})`).join(', ')
  throw usage(
    `${email} has ${rows.length} invitations.`,
    candidates,
    'Name the one you mean by its id.'
  )
}
