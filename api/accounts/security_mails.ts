import { appUrl } from '#config/app'
import type { MailKind, PreparedMail } from '#api/core/mail/mail_kind'
import { findUsers } from './user_repository.js'

/** A word to the owner about a change of what guards their account. Nobody can switch these off. */
interface Notice {
  description: string
  trigger: string
  subject: string
  preheader: string
  happened: string[]
}

const NOTICES: Record<string, Notice> = {
  password_changed: {
    description: 'Tells a person that their password was changed',
    trigger: 'A password is changed or set anew',
    subject: 'Your password was changed',
    preheader: 'Other sign-ins of your account have ended.',
    happened: [
      'The password of your InstaInstru account was changed. Other sign-ins of your account have ' +
        'ended, and no browser is trusted any more.',
    ],
  },
  second_factor_enabled: {
    description: 'Tells a person that their account now asks for a code at sign-in',
    trigger: 'A second factor is set up, or moved to another device',
    subject: 'Signing in now takes a code',
    preheader: 'A second factor was set up for your account.',
    happened: [
      'A second factor was set up for your InstaInstru account. From now on, signing in takes your ' +
        'password and a code of your authenticator app.',
      'Keep your backup codes where you find them without your phone. Earlier ones no longer work.',
    ],
  },
  second_factor_disabled: {
    description: 'Tells a person that their account no longer asks for a code at sign-in',
    trigger: 'A second factor is taken away',
    subject: 'Signing in takes no code any more',
    preheader: 'The second factor of your account was taken away.',
    happened: [
      'The second factor of your InstaInstru account was taken away. From now on, your password ' +
        'alone signs you in, and no browser is trusted any more.',
    ],
  },
  second_factor_reset: {
    description: 'Tells a person that staff took their second factor away',
    trigger: 'Staff reset a second factor that was lost',
    subject: 'Your second factor was taken away',
    preheader: 'Our staff reset it, and you are signed out everywhere.',
    happened: [
      'Our staff took the second factor of your InstaInstru account away, as somebody asked who said ' +
        'it was lost. You are signed out everywhere, and no browser is trusted any more.',
      'Sign in with your password and set up a new one.',
    ],
  },
  backup_codes_renewed: {
    description: 'Tells a person that they have new backup codes',
    trigger: 'Somebody signed in makes new backup codes',
    subject: 'You have new backup codes',
    preheader: 'The earlier ones no longer work.',
    happened: [
      'New backup codes were made for your InstaInstru account. Earlier ones no longer work.',
    ],
  },
}

/** Cause of each: the person. */
export const securityMails: Record<string, MailKind> = Object.fromEntries(
  Object.entries(NOTICES).map(([kind, notice]) => [kind, kindOf(notice)])
)

function kindOf(notice: Notice): MailKind {
  const { description, trigger } = notice
  return {
    description,
    trigger,
    samples: { usual: () => securityMail(notice, 'Ada') },
    async preview(userId) {
      return (await mailsTo(notice, [userId])).get(userId) ?? null
    },
    prepare: (userIds) => mailsTo(notice, userIds),
  }
}

async function mailsTo(notice: Notice, userIds: string[]) {
  const owners = (await findUsers(userIds)).filter(({ state }) => state !== 'deleted')
  const names = new Map(owners.map(({ id, first_name: name }) => [id, name]))
  return new Map(
    userIds.map((id) => [id, names.has(id) ? securityMail(notice, names.get(id)!) : null] as const)
  )
}

/** What all mails about the security of an account say beside what happened. */
export function securityMail(
  { subject, preheader, happened }: Pick<Notice, 'subject' | 'preheader' | 'happened'>,
  name: string
): PreparedMail {
  return {
    subject,
    body: {
      preheader,
      heading: `Hello, ${name}`,
      paragraphs: [...happened, 'If it was you, there is nothing you need to do.'],
      action: { label: 'It was not me', url: `${appUrl}/reset-password` },
      footer: [
        'You get this mail because it is about the security of your InstaInstru account.',
        'If it was not you, set a new password at once: that ends every sign-in of your account.',
      ],
    },
  }
}
