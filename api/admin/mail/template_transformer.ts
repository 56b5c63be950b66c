import { mailSubject } from '#api/core/mail/mail_layout'
import type { MailKind } from '#api/core/mail/mail_kind'
import { listOf, named, object, text } from '#api/core/schemas'

export const templateSchema = named(
  'MailTemplate',
  object({
    id: text,
    kind: text,
    description: text,
    trigger: text,
    samples: listOf(object({ name: text, subject: text })),
  })
)

export const toTemplate = (name: string, { description, trigger, samples }: MailKind) => ({
  id: name,
  kind: name,
  description,
  trigger,
  samples: Object.entries(samples).map(([sample, make]) => ({
    name: sample,
    subject: mailSubject(make().subject),
  })),
})
