import { appUrl } from '#config/app'
import { wallClock } from '#api/core/clock'
import { masked } from '#api/core/mail/masked'
import type { MailKind, PreparedMail } from '#api/core/mail/mail_kind'
import { alreadyRegistered } from '../account_mails.js'
import { findUser, findUserByEmail } from '../user_repository.js'
import { findEmailChanges, type EmailChange } from './email_change_repository.js'
import { confirmationToken, REVERSAL_DAYS, reversalToken } from './email_change_tokens.js'

/** Cause of both: the change. */
export const emailChangeMails: Record<string, MailKind> = {
  email_change: {
    description: 'Asks whether an account may move to this address',
    trigger: 'A person wants another e-mail for their account',
    samples: { usual: () => linkMail('Ada', masked()) },
    preview: (id) => previewed(id, (name) => linkMail(name, masked())),
    prepare: (ids) => eachChange(ids, linkFor),
  },
  email_change_notice: {
    description: 'Tells the present address of an account that it is about to be left',
    trigger: 'A person wants another e-mail for their account',
    samples: { usual: () => noticeMail('Ada', masked()) },
    preview: (id) => previewed(id, (name) => noticeMail(name, masked())),
    prepare: (ids) => eachChange(ids, async ({ id }, name) => noticeMail(name, reversalToken(id))),
  },
}

async function linkFor(change: EmailChange, name: string): Promise<PreparedMail | null> {
  if (change.confirmed_at || change.expires_at.getTime() <= wallClock.now().toMillis()) return null
  const holder = await findUserByEmail(change.new_email)
  const isTaken = holder && holder.state !== 'pending_verification'
  return isTaken ? alreadyRegistered(holder) : linkMail(name, confirmationToken(change.id))
}

async function eachChange(
  ids: string[],
  render: (change: EmailChange, name: string) => Promise<PreparedMail | null>
) {
  const mails = new Map<string, PreparedMail | null>(ids.map((id) => [id, null]))
  for (const change of await findEmailChanges(ids)) {
    const user = await findUser(change.user_id)
    if (!user || user.state === 'deleted' || change.reversed_at) continue
    mails.set(change.id, await render(change, user.first_name))
  }
  return mails
}

async function previewed(id: string, render: (name: string) => PreparedMail) {
  const mails = await eachChange([id], async (_, name) => render(name))
  return mails.get(id) ?? null
}

function linkMail(name: string, token: string): PreparedMail {
  return {
    subject: 'Confirm your new e-mail address',
    body: {
      preheader: 'One click and your InstaInstru account moves here.',
      heading: `Hello, ${name}`,
      paragraphs: [
        'Your InstaInstru account is to move to this address. Confirm that it is yours, and from then ' +
          'on you sign in with it.',
        'The link works once, for a day.',
      ],
      action: {
        label: 'Confirm my new address',
        url: `${appUrl}/email-change?token=${encodeURIComponent(token)}`,
      },
      footer: [
        'You get this mail because somebody wants to use this address for an InstaInstru account.',
        'If it was not you, leave the link alone.',
      ],
    },
  }
}

function noticeMail(name: string, token: string): PreparedMail {
  return {
    subject: 'Your e-mail address is about to change',
    body: {
      preheader: 'If it was not you, you can undo it.',
      heading: `Hello, ${name}`,
      paragraphs: [
        'Somebody who knows your password, most likely you, wants your InstaInstru account to move to ' +
          'another address.',
        `If it was not you, undo it within ${REVERSAL_DAYS} days: that ends every sign-in, and we send ` +
          'you a link to choose a new password.',
      ],
      action: {
        label: 'Undo the change',
        url: `${appUrl}/email-change/undo?token=${encodeURIComponent(token)}`,
      },
      footer: [
        'You get this mail because it is about the security of your InstaInstru account.',
        'If it was you, there is nothing you need to do.',
      ],
    },
  }
}
