import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { test } from '@japa/runner'
import { createTransport } from 'nodemailer'
import { spawnCatcher } from '../../emulators/smtp/spawn_catcher.ts'

const SECRET = 'between the two of us'

test.group('The reports of the mail catcher', () => {
  test('tell a webhook what became of each mail, signed, again until it listens', async ({
    assert,
    cleanup,
  }) => {
    const told: { type: string; message_id: string; kind?: string }[] = []
    let calls = 0
    const enough = Promise.withResolvers<void>()
    const webhook = createServer(async (request, response) => {
      calls += 1
      const body = await text(request)
      const seconds = String(request.headers['webhook-timestamp'])
      const mac = createHmac('sha256', SECRET).update(`${seconds}.${body}`).digest('hex')
      assert.equal(request.headers['webhook-signature'], `v1=${mac}`)
      response.writeHead(calls === 1 ? 503 : 202).end()
      if (calls > 1) told.push(...(JSON.parse(body) as { events: typeof told }).events)
      if (told.length >= 4) enough.resolve()
    }).listen(0, '127.0.0.1')
    await once(webhook, 'listening')
    cleanup(() => void webhook.close())

    const url = `http://127.0.0.1:${(webhook.address() as AddressInfo).port}/`
    const dir = await mkdtemp(join(tmpdir(), 'instainstru-reports-'))
    const catcher = await spawnCatcher(dir, undefined, { url, secret: SECRET })
    cleanup(() => catcher.end())
    const smtp = createTransport({ host: '127.0.0.1', port: catcher.smtpPort })
    for (const name of ['ann', 'returned+ben', 'complains+cy']) {
      const to = `${name}@example.com`
      await smtp.sendMail({ from: 'us@example.com', to, messageId: `<${name}@us>`, text: 'Hello' })
    }
    smtp.close()
    await enough.promise
    assert.deepEqual(
      told.map(({ type, message_id: id, kind }) => [id, type, kind]),
      [
        ['ann@us', 'delivered', undefined],
        ['returned+ben@us', 'bounced', 'hard'],
        ['complains+cy@us', 'delivered', undefined],
        ['complains+cy@us', 'complained', undefined],
      ]
    )
  }).timeout(30_000)
})
