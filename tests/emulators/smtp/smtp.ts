import { type Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { delayOf, refuseContent, refuseRecipient, reportsOn } from './conventions.ts'
import { type Faults } from './faults.ts'
import { readMessageId } from './message_id.ts'
import { type Reporter } from './reporter.ts'
import { SmtpRefusal } from './smtp_refusal.ts'
import { type MailStore } from './store.ts'

const MAX_MAIL_BYTES = 25 * 1024 * 1024
const NO_ANSWER = Symbol('no answer')

type Data = { stream: AsyncIterable<Uint8Array>; to: string[]; socket: Socket | undefined }

/** The SMTP side: plain, no log-in needed, every recipient welcome unless a rule says otherwise. */
export function createSmtp(store: MailStore, faults: Faults, reporter: Reporter | null = null) {
  const sockets = new Map<number, Socket>()
  const server = new SMTPServer({
    name: 'mail-catcher.localhost',
    size: MAX_MAIL_BYTES,
    rejectOversized: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    allowInsecureAuth: true,
    closeTimeout: 2000,
    onAuth: (auth, _session, done) => done(null, { user: auth.username }),
    onConnect: (_session, done) => {
      if (!faults.strike(['hang_before_greeting'], [])) done()
    },
    onRcptTo: ({ address }, session, done) => {
      if (faults.strike(['close_before_data'], [address]))
        sockets.get(session.remotePort)?.destroy()
      else done(refuse(address, faults))
    },
    onData: (stream, session, done) => {
      const data = { stream, to: recipients(session), socket: sockets.get(session.remotePort) }
      receive(data, store, faults, reporter).then(
        (answer) => answer !== NO_ANSWER && done(null, answer),
        (error: Error) => done(error)
      )
    },
  })
  server.server.on('connection', (socket) => {
    const port = socket.remotePort ?? 0
    sockets.set(port, socket)
    socket.on('close', () => sockets.delete(port))
  })
  // A client that goes away in the middle of a mail is everyday here.
  server.on('error', () => undefined)
  return server
}

function refuse(address: string, faults: Faults) {
  const fault = faults.strike(['reject_rcpt_4xx', 'reject_rcpt_5xx'], [address])
  if (!fault) return refuseRecipient(address)
  return fault.kind === 'reject_rcpt_4xx'
    ? new SmtpRefusal(450, '4.2.1 Mailbox busy')
    : new SmtpRefusal(550, '5.1.1 No such mailbox here')
}

async function receive(
  { stream, to, socket }: Data,
  store: MailStore,
  faults: Faults,
  reporter: Reporter | null
) {
  if (faults.strike(['close_half_way'], to)) {
    await stream[Symbol.asyncIterator]().next()
    socket?.destroy()
    return NO_ANSWER
  }
  const raw = await buffer(stream)
  refuseData(to, faults)
  const delay = faults.strike(['slow'], to)?.ms ?? delayOf(to)
  if (delay > 0) await sleep(delay)
  const silence = faults.strike(['hang_after_data', 'close_after_data'], to)
  const stored = silence?.kind !== 'hang_after_data' || silence.stored === true
  const id = stored ? await store.add(raw, to) : null
  if (stored) report(reporter, raw, to)
  if (silence?.kind === 'close_after_data') socket?.destroy()
  return silence ? NO_ANSWER : `2.0.0 Taken as ${id}`
}

function report(reporter: Reporter | null, raw: Buffer, to: string[]) {
  const messageId = reporter && readMessageId(raw)
  if (!messageId) return
  for (const address of to)
    for (const each of reportsOn(address)) reporter.tell({ ...each, message_id: messageId })
}

function refuseData(to: string[], faults: Faults) {
  const fault = faults.strike(['reject_data_4xx', 'reject_data_5xx'], to)
  if (fault?.kind === 'reject_data_4xx') throw new SmtpRefusal(451, '4.3.0 Try again later')
  if (fault) throw new SmtpRefusal(554, '5.6.0 Content refused')
  const refusal = refuseContent(to)
  if (refusal) throw refusal
}

function recipients(session: SMTPServerSession) {
  return session.envelope.rcptTo.map(({ address }) => address)
}
