import { createTransport } from 'nodemailer'
import { smtpSocket } from '../../../api/core/mail/smtp_socket.ts'

export const CONNECTIONS = 10

export interface Letter {
  subject: string
  html: string
  text: string
}

type Post = { send(n: number): Promise<void>; close(): void }

/**
 * A pool of connections to the mail server that sends one and the same letter.
 *
 * @param tuned with the sockets that the product uses, instead of nodemailer's own
 */
export function openPost(smtpPort: number, letter: Letter, tuned: boolean): Post {
  const server = { host: '127.0.0.1', port: smtpPort }
  const sockets = tuned ? { getSocket: smtpSocket({ ...server, timeoutMs: 10_000 }) } : {}
  const transport = createTransport({
    ...server,
    ...sockets,
    ignoreTLS: true,
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: 1_000,
  })
  return {
    async send(n) {
      await transport.sendMail({ ...letter, from: 'bench@example.com', to: `p${n}@example.com` })
    },
    close: () => transport.close(),
  }
}

/** Sends so many letters, as many at a time as there are connections. */
export async function mailAlone(send: Post['send'], mails: number): Promise<void> {
  const numbers = Array.from({ length: mails }, (_, n) => n).values()
  const lane = async () => {
    for (const n of numbers) await send(n)
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, lane))
}
