import { ADMIN_API } from '../data/provider.ts'

/** A kind of mail with the cases it can be looked at in. */
export interface MailTemplate {
  id: string
  kind: string
  description: string
  trigger: string
  samples: { name: string; subject: string }[]
}

/** Where a kind of mail is shown, made from invented values. */
export const templatePreview = (kind: string, sample: string) =>
  `${ADMIN_API}/mail-templates/${kind}/preview?sample=${sample}`
