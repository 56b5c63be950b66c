import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { printableToken } from '#api/accounts/tokens/printable_token'
import env from '#start/env'
import { asStaff, freshDesk, letWorkerWork, uploadCsv } from '#tests/functional/beta/desk'

const BASE = `http://${env.get('HOST')}:${env.get('PORT')}/api/admin/stream`

interface Event {
  event: string
  data: {
    id?: string
    state?: string
    resource?: string
    ids?: string[]
    counts?: { sent: number }
  }
}

/** Opens a stream; what comes back reads it until an event is what the caller waits for. */
async function listen(
  topics: string
): Promise<(isLast: (event: Event) => boolean) => Promise<Event[]>> {
  const bearer = await printableToken('operator@example.com')
  const stop = new AbortController()
  const answer = await fetch(`${BASE}?topics=${topics}`, {
    headers: { authorization: `Bearer ${bearer}` },
    signal: AbortSignal.any([stop.signal, AbortSignal.timeout(20_000)]),
  })
  return async (isLast) => {
    const events: Event[] = []
    for await (const event of eventsOf(answer.body!)) {
      events.push(event)
      if (isLast(event)) break
    }
    stop.abort()
    return events
  }
}

async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Event> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of body) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n\n')
    rest = parts.pop()!
    for (const part of parts) {
      const match = /^event: (.*)\ndata: (.*)$/.exec(part)
      if (match) yield { event: match[1], data: JSON.parse(match[2]) }
    }
  }
}

test.group('The staff stream', (group) => {
  group.each.setup(() => freshDesk())

  test('shows a batch at once and then as it moves, until it is done', async ({ assert }) => {
    const emails = Array.from({ length: 40 }, (_, n) => `p${n}@example.com`)
    const { id } = await uploadCsv(['email', ...emails].join('\n'), {}, false)
    const readUntil = await listen(`invite-batches/${id}`)
    await letWorkerWork()
    const events = await readUntil(({ data }) => data.state === 'done')
    assert.isTrue(events.every(({ event, data }) => event === 'batch' && data.id === id))
    assert.equal(events[0].data.state, 'checking')
    assert.equal(events.at(-1)!.data.counts!.sent, 40)
  })

  test('tells which invites changed', async ({ assert }) => {
    const readUntil = await listen('invites')
    const { body } = await asStaff('POST', '/invites', { email: 'ines@example.com' })
    const [change] = await readUntil(({ event }) => event === 'change')
    assert.deepEqual(change.data, { resource: 'invites', ids: [String(body.id)] })
  })

  test('ends soon after the token behind it was revoked', async ({ assert }) => {
    const readUntil = await listen('invites')
    await db.from('api_tokens').update({ revoked_at: new Date() })
    assert.deepEqual(await readUntil(() => false), [])
  })

  test('refuses topics it does not know', async ({ assert }) => {
    for (const topics of ['', 'users', 'invite-batches/..%2F..', 'invites,secrets']) {
      assert.equal((await asStaff('GET', `/stream?topics=${topics}`)).status, 422, topics)
    }
  })
})
