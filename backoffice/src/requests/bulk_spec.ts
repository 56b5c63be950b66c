import type { BulkSpec } from '../table/bulk_spec.ts'
import { AnswerFields, readAnswer } from './answer_fields.tsx'
import { mayAnswer, mayInvite, type InviteRequest } from './request.ts'

export const REQUEST_BULK: BulkSpec<InviteRequest> = {
  resource: 'invite-requests',
  noun: 'request',
  nameOf: ({ email }) => email,
  actions: [
    {
      key: 'invite',
      label: 'Send an invite',
      may: mayInvite,
      whyNot: 'answered already, members, or on the suppression list',
      title: { one: 'Invite this person?', many: 'Invite these people?' },
      effect: (whom) => `${whom}: an invite goes out by e-mail, and the request is closed.`,
      options: { fields: AnswerFields, read: readAnswer },
      done: 'Invited',
    },
    {
      key: 'decline',
      label: 'Decline',
      danger: true,
      may: mayAnswer,
      whyNot: 'answered already',
      title: { one: 'Decline this request?', many: 'Decline these requests?' },
      effect: (whom) => `${whom}: closed without an invite. Nobody is told; they may ask again.`,
      needsReason: true,
      done: 'Declined',
    },
  ],
}
