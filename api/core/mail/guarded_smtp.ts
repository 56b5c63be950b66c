import type { EventEmitter } from 'node:events'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { MailResponse } from '@adonisjs/mail'
import type { MailTransportContract, NodeMailerMessage } from '@adonisjs/mail/types'
import { createTransport } from 'nodemailer'
import type SMTPPool from 'nodemailer/lib/smtp-pool/index.js'
import { markContent, type Departure } from './departure.js'

/**
 * SMTP over a pool of connections, with a door before the content: it opens only when the server has
 * asked for it, so between the last look at the lease and the first byte there is no wait.
 */
export class GuardedSmtp implements MailTransportContract {
  #transporter

  constructor(options: Omit<SMTPPool.Options, 'pool' | 'maxRequeues'>) {
    // The pool must not send again by itself what was cut: it cannot know whether it was taken.
    this.#transporter = createTransport({
      ...options,
      pool: true,
      maxRequeues: 0,
    } as SMTPPool.Options)
    hearEveryError(this.#transporter.transporter as unknown as Pool)
    this.#transporter.use('stream', (mail, done) => {
      const { departure } = mail.data as { departure?: Departure }
      const open = mail.message.createReadStream.bind(mail.message)
      if (departure) {
        mail.message.createReadStream = () =>
          markContent(Readable.from(behindTheDoor(open, departure)), departure)
      }
      done()
    })
  }

  async send(message: NodeMailerMessage, departure?: Departure) {
    const response = await this.#transporter.sendMail({
      ...message,
      departure,
    } as NodeMailerMessage)
    return new MailResponse(response.messageId, response.envelope, response)
  }

  close(): void {
    this.#transporter.close()
  }
}

interface Pool {
  _createConnection(): EventEmitter
}

/**
 * The pool hears the first error of a connection only. A second one, such as of the content after the
 * server was given up, would end the process.
 */
function hearEveryError(pool: Pool): void {
  const create = pool._createConnection.bind(pool)
  pool._createConnection = () => create().on('error', () => {})
}

async function* behindTheDoor(open: () => Readable, departure: Departure) {
  const content = await buffer(open())
  departure.keptBack = !departure.mayLeave()
  if (departure.keptBack) throw new Error('The mail is no longer ours to send')
  departure.left = true
  yield content
}
