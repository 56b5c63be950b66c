import { defineConfig } from '@adonisjs/mail'
import type { InferMailers } from '@adonisjs/mail/types'
import { smtpSocket } from '#api/core/mail/smtp_socket'
import env from '#start/env'
import { GuardedSmtp } from '#api/core/mail/guarded_smtp'

const url = new URL(env.get('SMTP_URL', 'smtp://127.0.0.1:1025'))

export const mailFrom = {
  address: env.get('MAIL_FROM', 'invites@instainstru.test'),
  name: env.get('MAIL_FROM_NAME', 'InstaInstru'),
}

/** How many mails are in flight at once, one connection each. */
export const mailConcurrency = 10

const CONNECT_MS = 10_000

const server = {
  host: url.hostname,
  port: Number(url.port || (url.protocol === 'smtps:' ? 465 : 587)),
}

const mailConfig = defineConfig({
  default: 'smtp',
  from: mailFrom,
  mailers: {
    smtp: () =>
      new GuardedSmtp({
        ...server,
        getSocket: smtpSocket({ ...server, timeoutMs: CONNECT_MS }),
        secure: url.protocol === 'smtps:',
        ignoreTLS: url.protocol === 'smtp:' && ['127.0.0.1', 'localhost'].includes(url.hostname),
        auth: url.username
          ? {
              type: 'login',
              user: decodeURIComponent(url.username),
              pass: decodeURIComponent(url.password),
            }
          : undefined,
        maxConnections: mailConcurrency,
        maxMessages: 1_000,
        connectionTimeout: CONNECT_MS,
        greetingTimeout: 10_000,
        socketTimeout: 20_000,
      }),
  },
})

export default mailConfig

declare module '@adonisjs/mail/types' {
  interface MailersList extends InferMailers<typeof mailConfig> {}
}
