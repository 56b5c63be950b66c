import type { Invite } from '@/features/invites/invite.ts'
import type { Visit } from '@/features/session/visit.server.ts'
import type { Answer, Api } from '@/lib/api.server.ts'

/** Asks about a code without using it up. The API also marks the browser for a while. */
export function checkInvite(api: Api, code: string, visit = false): Promise<Answer<Invite>> {
  const query = new URLSearchParams({ code, ...(visit ? { visit: 'true' } : {}) })
  return api.get<Invite>(`/beta/invites/validate?${query}`)
}

/** The invite this browser was shown within the last quarter of an hour, if it is still good. */
export async function rememberedInvite({ api, jar }: Visit): Promise<Invite | null> {
  if (!jar.hasAny(['iit_invite'])) return null
  const answer = await api.get<Invite>('/beta/invites/validate')
  return answer.ok ? answer.body : null
}
