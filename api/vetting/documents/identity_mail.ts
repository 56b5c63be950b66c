import type { MailKind, PreparedMail } from '#api/core/mail/mail_kind'
import { vettingMail } from '../background/check_mails.js'
import { findDocument } from './document_repository.js'

export const IDENTITY_MAIL = 'identity_decided'

/** Cause: the document. */
export const identityMail: MailKind = {
  description: 'Tells an instructor whether the document that proves who they are was accepted',
  trigger: 'Staff accept or refuse the document',
  samples: { accepted, refused },
  preview: mailOf,
  async prepare(ids) {
    const mails = new Map<string, PreparedMail | null>()
    for (const id of ids) mails.set(id, await mailOf(id))
    return mails
  },
}

async function mailOf(id: string): Promise<PreparedMail | null> {
  const state = (await findDocument(id))?.state
  if (state === 'accepted') return accepted()
  return state === 'refused' ? refused() : null
}

function accepted(): PreparedMail {
  const text = ['The document you sent shows that you are who you say. It is deleted before long.']
  return vettingMail('Your identity is confirmed', text, 'See what is left')
}

function refused(): PreparedMail {
  const text = [
    'We could not accept the document you sent. On your page you can read why, and send another.',
  ]
  return vettingMail('We need another document from you', text, 'Send another document')
}
