import { mayResend, mayRevoke, type Invite } from './invite.ts'

export type BulkAction = 'resend' | 'revoke'

/** Whether the server would do it to this one. */
export const MAY: Record<BulkAction, (invite: Invite) => boolean> = {
  resend: mayResend,
  revoke: mayRevoke,
}

/** Why the others stay out of it. */
export const WHY_NOT: Record<BulkAction, string> = {
  resend: 'used, revoked, on the way already, or without an address',
  revoke: 'used, revoked or expired already',
}
