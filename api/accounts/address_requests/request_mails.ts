import { appUrl } from '#config/app'
import { wallClock } from '#api/core/clock'
import { masked } from '#api/core/mail/masked'
import type { MailKind, PreparedMail } from '#api/core/mail/mail_kind'
import { alreadyRegistered, verifyEmail } from '../account_mails.js'
import { findNewestVerification } from '../sign_up/email_verification_repository.js'
import { verificationToken } from '../sign_up/verification_token.js'
import type { User } from '../user.js'
import { findUserByEmail } from '../user_repository.js'
import { findOpenAddressRequests, type AddressRequest } from './address_request_repository.js'
import { REQUEST_MINUTES, requestToken } from './ask_by_mail.js'

/** Cause of each: what was asked for in the name of an address. Without a person, no mail goes out. */
export const requestMails: Record<string, MailKind> = {
  password_reset: {
    description: 'Gives a person a link to choose a new password',
    trigger: 'Somebody says that they forgot the password of an address',
    samples: { usual: () => resetMail('Ada', masked()) },
    preview: (id) => previewed(id, ({ first_name: name }) => resetMail(name, masked())),
    prepare: (ids) =>
      eachOpen(ids, async ({ id }, user) =>
        ['active', 'deactivated'].includes(user.state)
          ? resetMail(user.first_name, requestToken(id))
          : null
      ),
  },
  verification: {
    description: 'Sends the link that proves an address once more',
    trigger: 'Somebody asks for the mail of their sign-up again',
    samples: { usual: () => verifyEmail('Ada', masked()) },
    preview: (id) => previewed(id, ({ first_name: name }) => verifyEmail(name, masked())),
    prepare: (ids) => eachOpen(ids, (_, user) => verificationFor(user)),
  },
}

async function verificationFor(user: User): Promise<PreparedMail | null> {
  if (user.state === 'active') return alreadyRegistered(user)
  const open = await findNewestVerification(user.id, wallClock.now())
  return open && verifyEmail(open.first_name, verificationToken(open.id))
}

type Render = (request: AddressRequest, user: User) => Promise<PreparedMail | null>

async function eachOpen(ids: string[], render: Render) {
  const mails = new Map<string, PreparedMail | null>(ids.map((id) => [id, null]))
  for (const request of await findOpenAddressRequests(ids, wallClock.now())) {
    const user = await findUserByEmail(request.email)
    if (user) mails.set(request.id, await render(request, user))
  }
  return mails
}

async function previewed(id: string, render: (user: User) => PreparedMail) {
  const [request] = await findOpenAddressRequests([id], wallClock.now())
  const user = request && (await findUserByEmail(request.email))
  return user ? render(user) : null
}

function resetMail(name: string, token: string): PreparedMail {
  return {
    subject: 'Choose a new password',
    body: {
      preheader: 'The link works once, for an hour.',
      heading: `Hello, ${name}`,
      paragraphs: [
        'Somebody, most likely you, asked for a new password for your InstaInstru account.',
        `The link works once, within ${REQUEST_MINUTES} minutes. Then every sign-in of your account ` +
          'ends, and you sign in anew.',
      ],
      action: {
        label: 'Choose a new password',
        url: `${appUrl}/reset-password/new?token=${encodeURIComponent(token)}`,
      },
      footer: [
        'You get this mail because somebody typed this address where InstaInstru asks for it.',
        'If it was not you, leave the link alone: your password stays as it is.',
      ],
    },
  }
}
