import { appUrl } from '#config/app'
import type { MailKind, PreparedMail } from '#api/core/mail/mail_kind'
import { INVITATIONS } from '../invites/queue_invite_mails.js'
import { findOpenRequests, findRequest } from './request_queries.js'

/** Tells somebody that their wish is written down. Cause: the wish; one that is closed wants no mail. */
export const waitlistMail: MailKind = {
  description: 'Tells a person that they are on the waitlist',
  category: INVITATIONS,
  trigger: 'Somebody asks for an invite; each mailbox is told once in 30 days at most',
  samples: { usual: onTheList },
  async preview(id) {
    return (await findRequest(id)) && onTheList()
  },
  async prepare(requestIds) {
    const open = new Set(await findOpenRequests(requestIds))
    return new Map(requestIds.map((id) => [id, open.has(id) ? onTheList() : null]))
  },
}

function onTheList(): PreparedMail {
  return {
    subject: 'You are on the InstaInstru waitlist',
    body: {
      preheader: 'We have your request for an invitation.',
      heading: 'You are on the list',
      paragraphs: [
        'We have your request for an invitation. A person looks at every one of them.',
        'We let people in a few at a time. When it is your turn, your invitation comes by e-mail; ' +
          'there is nothing else you need to do.',
      ],
      action: { label: 'What InstaInstru is', url: appUrl },
      footer: [
        'You get this mail because somebody asked for an invitation with this address.',
        'If it was not you, simply leave it. We will not write again because of it for 30 days.',
      ],
    },
  }
}
