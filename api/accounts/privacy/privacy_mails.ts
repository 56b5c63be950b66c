import { appUrl } from '#config/app'
import { wallClock } from '#api/core/clock'
import type { MailKind, PreparedMail } from '#api/core/mail/mail_kind'
import { EXPORT_DAYS } from './exports/export.js'
import { findReadyExports } from './exports/export_repository.js'

/** The mails about a person's own data, by kind. */
export const privacyMails: Record<string, MailKind> = {
  /** Cause: a copy that can be fetched. */
  data_export_ready: {
    description: 'Tells a person that the copy of their data can be fetched',
    trigger: 'The copy that they, or staff for them, asked for is ready',
    samples: { usual: exportReady },
    async preview(id) {
      const ready = await findReadyExports([id], wallClock.now())
      return ready.length > 0 ? exportReady() : null
    },
    async prepare(ids) {
      const ready = new Set((await findReadyExports(ids, wallClock.now())).map(({ id }) => id))
      return new Map(ids.map((id) => [id, ready.has(id) ? exportReady() : null]))
    },
  },
}

/** Leads to the page, not to the file: whoever reads the mail must sign in first. */
function exportReady(): PreparedMail {
  return {
    subject: 'The copy of your data is ready',
    body: {
      preheader: `You can fetch it for ${EXPORT_DAYS} days.`,
      heading: 'Your data is ready',
      paragraphs: [
        'You asked for a copy of everything we keep about you. It is a file that programs can read.',
        `Sign in and fetch it within ${EXPORT_DAYS} days. After that it is deleted.`,
      ],
      action: { label: 'Go to my data', url: `${appUrl}/settings/privacy` },
      footer: [
        'You get this mail because a copy of the data of your account was asked for.',
        'If it was not you, change your password.',
      ],
    },
  }
}
