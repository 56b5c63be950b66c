import { openCode } from './invite_code.js'
import type { InviteRow } from './invite.js'

/** An invite as its receiver sees it. Whoever has the code may know whom it is for. */
export function toInvitation(invite: InviteRow) {
  const code = openCode(invite.code_sealed)
  return {
    valid: true,
    code: `${code.slice(0, 4)}-${code.slice(4)}`,
    email: invite.email,
    first_name: invite.first_name,
    role: invite.role,
    founding: invite.founding,
    expires_at: invite.expires_at.toISOString(),
  }
}
