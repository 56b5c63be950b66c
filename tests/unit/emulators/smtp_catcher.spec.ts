import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { spawnCatcher, type Catcher } from '#tests/emulators/smtp/spawn_catcher'

type Counts = { messages: number; unique_message_ids: number; duplicates: number }
type Mail = {
  id: string
  to: string[]
  subject: string
  text: string
  html: string
  headers: Record<string, string>
}

let dir: string
let catcher: Catcher

function send(mail: SendMailOptions, timeout = 2000) {
  const port = catcher.smtpPort
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    greetingTimeout: timeout,
    socketTimeout: timeout,
  })
  return transport.sendMail({ from: 'hello@instainstru.test', subject: 'Hi', text: 'x', ...mail })
}

async function get<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(`${catcher.url}${path}`, init)
  return (response.status === 204 ? null : await response.json()) as T
}

function putFault(fault: object) {
  return get<object>('/faults', { method: 'PUT', body: JSON.stringify(fault) })
}

test.group('SMTP catcher', (group) => {
  group.each.timeout(20_000)
  group.setup(async () => {
    dir = await mkdtemp(join(tmpdir(), 'catcher-'))
    catcher = await spawnCatcher(dir)
    return async () => {
      await catcher.end()
      await rm(dir, { recursive: true })
    }
  })
  group.each.setup(async () => {
    await get('/messages', { method: 'DELETE' })
    await putFault({ kind: 'none' })
  })

  test('a mail is shown as it was written', async ({ assert }) => {
    await send({
      to: 'Zoë <Zoe@example.com>',
      subject: 'Grüße – 🎻',
      html: '<p>Grüße</p>',
      text: '.\nGrüße',
      messageId: '<one@instainstru.test>',
      headers: { 'List-Unsubscribe': '<https://example.com/u>' },
    })
    const [mail] = await get<Mail[]>('/messages?to=zoe@example.com')
    assert.containsSubset(mail, {
      to: ['zoe@example.com'],
      subject: 'Grüße – 🎻',
      html: '<p>Grüße</p>\n',
      text: '.\nGrüße\n',
      message_id: 'one@instainstru.test',
    })
    assert.equal(mail?.headers['list-unsubscribe'], '<https://example.com/u>')
  })

  test('lists go back page by page', async ({ assert }) => {
    for (const subject of ['1', '2', '3']) await send({ to: 'a@example.com', subject })
    const first = await get<Mail[]>('/messages?limit=2')
    const second = await get<Mail[]>(`/messages?limit=2&before=${first.at(-1)?.id}`)
    assert.deepEqual(
      [...first, ...second].map(({ subject }) => subject),
      ['3', '2', '1']
    )
  })

  test('a Message-ID can be looked up, and its duplicates counted', async ({ assert }) => {
    const mail = { to: 'a@example.com', messageId: '<twice@instainstru.test>' }
    await send(mail)
    await send(mail)
    await send({ to: 'b@example.com' })
    const found = await get<object>('/lookup?message_id=%3Ctwice@instainstru.test%3E')
    assert.containsSubset(found, { accepted: true, count: 2 })
    assert.deepEqual(await get('/lookup?message_id=never'), { accepted: false })
    const counts = { messages: 3, unique_message_ids: 2, duplicates: 1 }
    assert.deepEqual(await get<Counts>('/counts'), counts)
  })

  test('{0} is answered with {1}')
    .with([
      ['bounce+1@example.com', 550],
      ['full+1@example.com', 452],
      ['later+1@example.com', 451],
      ['spam+1@example.com', 554],
    ] as const)
    .run(async ({ assert }, [to, responseCode]) => {
      const error = await send({ to }).catch((refusal: unknown) => refusal)
      assert.containsSubset(error, { responseCode })
      assert.equal((await get<Counts>('/counts')).messages, 0)
    })

  test('a greylisted address is taken the second time', async ({ assert }) => {
    await send({ to: 'later+2@example.com' }).catch(() => undefined)
    await send({ to: 'later+2@example.com' })
    assert.equal((await get<Counts>('/counts')).messages, 1)
  })

  test('the fault {0} answers {1}')
    .with([
      ['reject_rcpt_4xx', 450],
      ['reject_rcpt_5xx', 550],
      ['reject_data_4xx', 451],
      ['reject_data_5xx', 554],
    ] as const)
    .run(async ({ assert }, [kind, responseCode]) => {
      await putFault({ kind, match: '*@example.com', times: 1 })
      await send({ to: 'a@example.org' })
      const error = await send({ to: 'a@example.com' }).catch((refusal: unknown) => refusal)
      assert.containsSubset(error, { responseCode })
      await send({ to: 'a@example.com' })
      assert.equal((await get<Counts>('/counts')).messages, 2)
    })

  test('with the fault {kind} the sender hears no yes, and {stored} mails are kept')
    .with([
      { kind: 'close_after_data', stored: 1 },
      { kind: 'close_before_data', stored: 0 },
      { kind: 'close_half_way', stored: 0 },
      { kind: 'hang_after_data', stored: 0 },
      { kind: 'hang_before_greeting', stored: 0 },
    ])
    .run(async ({ assert }, { kind, stored }) => {
      await putFault({ kind, times: 1 })
      await assert.rejects(() => send({ to: 'a@example.com', messageId: '<gone@x.test>' }, 400))
      assert.equal((await get<Counts>('/counts')).messages, stored)
      const found = await get<{ accepted: boolean }>('/lookup?message_id=gone@x.test')
      assert.equal(found.accepted, stored === 1)
    })

  test('a fault may strike only every so many times', async ({ assert }) => {
    await putFault({ kind: 'reject_rcpt_4xx', every: 2 })
    await send({ to: 'a@example.com' })
    await assert.rejects(() => send({ to: 'b@example.com' }))
    await send({ to: 'c@example.com' })
    assert.equal((await get<Counts>('/counts')).messages, 2)
  })

  test('a slow answer comes in the end', async ({ assert }) => {
    await putFault({ kind: 'slow', ms: 150, times: 1 })
    const from = performance.now()
    await send({ to: 'a@example.com' })
    assert.isAtLeast(performance.now() - from, 145)
  })

  test('a fault nobody knows is refused', async ({ assert }) => {
    const response = await fetch(`${catcher.url}/faults`, {
      method: 'PUT',
      body: '{"kind":"fire"}',
    })
    assert.equal(response.status, 400)
    assert.deepEqual(await get('/faults'), { kind: 'none' })
  })

  test('a foreign host name is turned away', async ({ assert }) => {
    const status = await new Promise((resolve) => {
      request(`${catcher.url}/messages`, { headers: { host: 'evil.test' } }, (response) => {
        resolve(response.resume().statusCode)
      }).end()
    })
    assert.equal(status, 421)
  })

  test('mails outlive a kill, and half a line in the index harms no other', async ({ assert }) => {
    await send({ to: 'a@example.com', subject: 'before', messageId: '<kept@x.test>' })
    await catcher.end('SIGKILL')
    await appendFile(join(dir, 'index.jsonl'), '{"id":"00000')
    catcher = await spawnCatcher(dir)
    await send({ to: 'a@example.com', subject: 'after' })
    await catcher.end()
    catcher = await spawnCatcher(dir)
    const mails = await get<Mail[]>('/messages')
    assert.deepEqual(
      mails.map(({ subject }) => subject),
      ['after', 'before']
    )
    assert.containsSubset(await get('/lookup?message_id=kept@x.test'), { accepted: true, count: 1 })
  })
})
