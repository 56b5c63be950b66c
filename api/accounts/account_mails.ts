import { appUrl } from '#config/app'
import { wallClock } from '#api/core/clock'
import { masked } from '#api/core/mail/masked'
import type { MailKind, PreparedMail } from '#api/core/mail/mail_kind'
import { findOpenVerifications, firstNameOf } from './sign_up/email_verification_repository.js'
import { VERIFICATION_HOURS, verificationToken } from './sign_up/verification_token.js'
import { findUsers } from './user_repository.js'

/** The mails accounts send, by kind. A cause that is gone or settled wants no mail any more. */
export const accountMails: Record<string, MailKind> = {
  /** Cause: an email verification that is still open. */
  verify_email: {
    description: 'Asks a person to prove that the address is theirs',
    trigger: 'Somebody signs up with an address that is not proven yet',
    samples: { usual: () => verifyEmail('Ada', masked()) },
    async preview(id) {
      const name = await firstNameOf(id)
      return name === null ? null : verifyEmail(name, masked())
    },
    async prepare(causeIds) {
      const open = await findOpenVerifications(causeIds, wallClock.now())
      const mails = open.map(({ id, first_name: name }): [string, PreparedMail] => [
        id,
        verifyEmail(name, verificationToken(id)),
      ])
      return prepared(causeIds, new Map(mails))
    },
  },
  /** Cause: the person whose address somebody signed up with again. */
  already_registered: {
    description: 'Tells the owner of an account that somebody signed up with its address',
    trigger: 'Somebody signs up with an address that has an account already',
    samples: { usual: () => alreadyRegistered({ first_name: 'Ada' }) },
    async preview(userId) {
      const [user] = await findUsers([userId])
      return user && user.state !== 'deleted' ? alreadyRegistered(user) : null
    },
    async prepare(causeIds) {
      const users = (await findUsers(causeIds)).filter(({ state }) => state !== 'deleted')
      return prepared(causeIds, new Map(users.map((user) => [user.id, alreadyRegistered(user)])))
    },
  },
}

const prepared = (causeIds: string[], mails: Map<string, PreparedMail>) =>
  new Map(causeIds.map((id) => [id, mails.get(id) ?? null]))

export function verifyEmail(name: string, token: string): PreparedMail {
  return {
    subject: 'Confirm your e-mail address',
    body: {
      preheader: 'One click and your InstaInstru account is ready.',
      heading: `Welcome, ${name}`,
      paragraphs: [
        'Confirm that this address is yours and your account is ready to use.',
        `The link works once, for ${VERIFICATION_HOURS} hours.`,
        'In another browser than the one you signed up in, it asks for the password you chose.',
      ],
      action: {
        label: 'Confirm my address',
        url: `${appUrl}/verify-email?token=${encodeURIComponent(token)}`,
      },
      footer: [
        'You get this mail because somebody signed up at InstaInstru with this address.',
        'If it was not you, leave the link alone, and never give a password you did not choose.',
      ],
    },
  }
}

export function alreadyRegistered({ first_name: name }: { first_name: string }): PreparedMail {
  return {
    subject: 'You already have an InstaInstru account',
    body: {
      preheader: 'There is no need to sign up again.',
      heading: `Hello again, ${name}`,
      paragraphs: [
        'Somebody, most likely you, just signed up with this address. It already has an account, so ' +
          'nothing was changed.',
        'Sign in with the password you chose back then.',
      ],
      action: { label: 'Sign in', url: `${appUrl}/signin` },
      footer: [
        'You get this mail because somebody signed up at InstaInstru with this address.',
        'If it was not you, there is nothing you need to do.',
      ],
    },
  }
}
