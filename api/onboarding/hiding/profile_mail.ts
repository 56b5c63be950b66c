import type { PreparedMail } from '#api/core/mail/mail_kind'
import { appUrl } from '#config/app'

interface ProfileMail {
  subject: string
  paragraphs: string[]
  label: string
}

/** What all mails about whether a profile is seen look like. */
export const profileMail = ({ subject, paragraphs, label }: ProfileMail): PreparedMail => ({
  subject,
  body: {
    preheader: paragraphs[0],
    heading: subject,
    paragraphs,
    action: { label, url: `${appUrl}/instructor/dashboard` },
    footer: ['You get this mail because you teach, or want to, at InstaInstru.'],
  },
})
