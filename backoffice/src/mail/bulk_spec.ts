import type { BulkSpec } from '../table/bulk_spec.ts'
import { mayRetry, type Mail } from './mail.ts'

export const MAIL_BULK: BulkSpec<Mail> = {
  resource: 'mail',
  noun: 'mail',
  nameOf: ({ to_address }) => `Mail to ${to_address}`,
  actions: [
    {
      key: 'retry',
      label: 'Send again',
      may: mayRetry,
      whyNot: 'on the way, sent or dropped',
      title: { one: 'Send this mail again?', many: 'Send these mails again?' },
      effect: (whom) =>
        `${whom}: queued again, each with its own Message-ID, so that a mail program that has it already can tell.`,
      done: 'Queued again',
    },
  ],
}
