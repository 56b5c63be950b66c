import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import env from '#start/env'
import { givenPerson } from '#tests/functional/accounts/people'
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
  topics: string,
  who = 'operator@example.com'
): Promise<(isLast: (event: Event) => boolean) => Promise<Event[]>> {
  const bearer = await printableToken(who)
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

/** The answer to somebody who wants to follow, and its code when that is a refusal. */
async function follow(topics: string, bearer: string): Promise<string> {
  const stop = new AbortController()
  const headers = { authorization: `Bearer ${bearer}` }
  const answer = await fetch(`${BASE}?topics=${topics}`, { headers, signal: stop.signal })
  const code = answer.ok ? '' : ` ${((await answer.json()) as { code: string }).code}`
  stop.abort()
  return `${answer.status}${code}`
}

/** A token of the operator that is good for some things only. */
async function tokenWith(scopes: string[]): Promise<string> {
  const token = await printableToken('operator@example.com')
  const newest = db.from('api_tokens').select('id').orderBy('id', 'desc').limit(1)
  await db.from('api_tokens').whereIn('id', newest).update({ scopes })
  return token
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
    for (const topics of ['', ',', 'nothing', 'invite-batches/..%2F..', 'invites,secrets']) {
      assert.equal((await asStaff('GET', `/stream?topics=${topics}`)).status, 422, topics)
    }
  })

  test('asks of each topic what reading it takes', async ({ assert }) => {
    const bearers = new Map<string, string>()
    for (const role of ['support', 'finance', 'moderator', 'student'] as const) {
      const { email } = await givenPerson(role)
      bearers.set(role, await printableToken(email))
    }
    const refused = (role: string, topics: string) => follow(topics, bearers.get(role)!)
    for (const topic of ['jobs', 'settings', 'audit-events', 'invites,jobs']) {
      assert.equal(await refused('support', topic), '403 missing_permission', topic)
    }
    for (const topic of ['services', 'areas']) {
      assert.equal(await refused('support', topic), '403 missing_permission', topic)
    }
    assert.equal(
      await follow('phases,services,areas', await printableToken('operator@example.com')),
      '200'
    )
    for (const topic of ['invites', 'mail']) {
      assert.equal(await refused('finance', topic), '403 missing_permission', topic)
      assert.equal(await refused('support', topic), '200', topic)
    }
    for (const role of ['moderator', 'finance', 'support']) {
      assert.equal(await refused(role, 'phases'), '200', role)
    }
    for (const topic of ['invites', 'phases']) {
      assert.equal(await refused('student', topic), '403 staff_only', topic)
    }
  })

  test('takes commas written as they are or escaped', async ({ assert }) => {
    const bearer = await printableToken('operator@example.com')
    for (const topics of ['invites,jobs', 'invites%2Cjobs', 'invites,', ',invites,,jobs']) {
      assert.equal(await follow(topics, bearer), '200', topics)
    }
  })

  test('lets somebody follow the audit log who may do nothing else', async ({ assert }) => {
    const token = await tokenWith(['view_audit_log'])
    assert.equal(await follow('audit-events', token), '200')
    assert.equal(await follow('invites', token), '403 missing_permission')
    const readUntil = await listen('audit-events')
    await asStaff('POST', '/suppressions', { address: 'stop@example.com' })
    const [change] = await readUntil(({ event }) => event === 'change')
    assert.equal(change.data.resource, 'audit-events')
  })

  test('tells that who gets in has changed', async ({ assert }) => {
    const readUntil = await listen('phases')
    await setPosture(PHASES.alpha, null, 'For a test')
    const [change] = await readUntil(({ event }) => event === 'change')
    assert.deepEqual(change.data, { resource: 'phases', ids: [] })
  })

  test('ends when one of several permissions is gone', async ({ assert }) => {
    const readUntil = await listen('invites,jobs')
    await asStaff('POST', '/invites', { email: 'ines@example.com' })
    await db.from('api_tokens').update({ scopes: ['manage_invites'] })
    assert.lengthOf(await readUntil(() => false), 1)
  })
})
