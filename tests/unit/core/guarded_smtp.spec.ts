import { mkdtemp } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import type { NodeMailerMessage } from '@adonisjs/mail/types'
import { GuardedSmtp } from '#api/core/mail/guarded_smtp'
import { smtpSocket } from '#api/core/mail/smtp_socket'
import { spawnCatcher } from '#tests/emulators/smtp/spawn_catcher'

const CONNECTIONS = 2

const mail: NodeMailerMessage = {
  from: 'us@example.com',
  to: ['you@example.com'],
  subject: 'Hello',
  text: 'Hello.',
}

test('the content may fail after its connection has failed already', async ({
  assert,
  cleanup,
}) => {
  const catcher = await spawnCatcher(await mkdtemp(join(tmpdir(), 'instainstru-smtp-')))
  cleanup(() => catcher.end())
  let socket: Socket | undefined
  const getSocket = (_options: unknown, opened: (error: null, more: object) => void) => {
    socket = connect(catcher.smtpPort, '127.0.0.1', () => opened(null, { connection: socket }))
  }
  const smtp = new GuardedSmtp({ ignoreTLS: true, maxConnections: 1, getSocket } as never)
  cleanup(() => smtp.close())

  const mayLeave = () => !socket?.emit('error', new Error('cut'))
  const departure = { mayLeave, left: false, keptBack: false }
  await assert.rejects(() => smtp.send(mail, departure), /cut/)
  assert.isTrue(departure.keptBack)
  departure.mayLeave = () => true
  await smtp.send(mail, departure)
  assert.isTrue(departure.left)
})

test('a mail server that was away serves again, however many mails had met nobody', async ({
  assert,
  cleanup,
}) => {
  const dir = await mkdtemp(join(tmpdir(), 'instainstru-smtp-'))
  const first = await spawnCatcher(dir)
  const server = { host: '127.0.0.1', port: first.smtpPort }
  const getSocket = smtpSocket({ ...server, timeoutMs: 1_000 })
  const options = { ...server, ignoreTLS: true, maxConnections: CONNECTIONS, getSocket }
  const smtp = new GuardedSmtp(options)
  cleanup(() => smtp.close())

  await smtp.send(mail)
  await first.end('SIGKILL')
  for (let n = 0; n < 2 * CONNECTIONS; n++) await assert.rejects(() => smtp.send(mail))

  const second = await spawnCatcher(dir, first)
  cleanup(() => second.end())
  const { original } = await smtp.send(mail)
  assert.match((original as { response: string }).response, /^250/)
}).timeout(20_000)

test('a mail is kept back by the last look before it is written, and leaves whole, however long', async ({
  assert,
  cleanup,
}) => {
  const catcher = await spawnCatcher(await mkdtemp(join(tmpdir(), 'instainstru-smtp-')))
  cleanup(() => catcher.end())
  const server = { host: '127.0.0.1', port: catcher.smtpPort }
  const getSocket = smtpSocket({ ...server, timeoutMs: 1_000 })
  const smtp = new GuardedSmtp({ ...server, ignoreTLS: true, maxConnections: 1, getSocket })
  cleanup(() => smtp.close())
  const caught = async () =>
    (await (await fetch(`${catcher.url}/messages?limit=10`)).json()) as { text: string }[]

  let looks = 0
  const departure = { mayLeave: () => (looks += 1) < 2, left: false, keptBack: false }
  await assert.rejects(() => smtp.send(mail, departure))
  assert.deepEqual([looks, departure.keptBack, await caught()], [2, true, []])

  const text = 'A line that ends with a dot.\n.\n'.repeat(20_000)
  await smtp.send({ ...mail, text }, { mayLeave: () => true, left: false, keptBack: false })
  const [whole] = await caught()
  assert.equal(whole.text.trimEnd(), text.trimEnd())
}).timeout(20_000)
