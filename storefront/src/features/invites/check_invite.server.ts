import type { Invite } from '@/features/invites/invite.ts'
import type { Answer, Api } from '@/lib/api.server.ts'

/** Asks about a code without using it up. The API also marks the browser for a while. */
export function checkInvite(api: Api, code: string): Promise<Answer<Invite>> {
  return api.get<Invite>(`/beta/invites/validate?code=${encodeURIComponent(code)}`)
}
