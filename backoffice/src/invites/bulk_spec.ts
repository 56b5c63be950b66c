import type { BulkSpec } from '../table/bulk_spec.ts'
import { mayResend, mayRevoke, nameOf, type Invite } from './invite.ts'

export const INVITE_BULK: BulkSpec<Invite> = {
  resource: 'invites',
  noun: 'invite',
  nameOf,
  actions: [
    {
      key: 'resend',
      label: 'Send again',
      may: mayResend,
      whyNot: 'used, revoked, on the way already, or without an address',
      title: { one: 'Send this invite again?', many: 'Send these invites again?' },
      effect: (whom) =>
        `The mail of ${whom} goes out again, with the same code and all its days anew.`,
      done: 'Will be sent again',
    },
    {
      key: 'revoke',
      label: 'Revoke',
      danger: true,
      may: mayRevoke,
      whyNot: 'used, revoked or expired already',
      title: { one: 'Revoke this invite?', many: 'Revoke these invites?' },
      effect: (whom) =>
        `${whom}: no link and no code works any more, at once. This cannot be undone.`,
      word: 'revoke',
      needsReason: true,
      done: 'Revoked',
    },
  ],
}
