import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import env from '#start/env'
import { wallClock } from '#api/core/clock'
import { applySignals } from '#api/core/mail/signals/apply_signals'
import { signatureOf } from '#api/core/mail/signals/verify_signature'
import { asStaff, freshDesk, givenSentInvite, letWorkerWork } from '#tests/functional/beta/desk'

const URL = `http://${env.get('HOST')}:${env.get('PORT')}/api/webhooks/email`

interface Sending {
  at?: number
  key?: string
  /** What goes over the wire where it is not what was signed. */
  altered?: string
}

async function send(events: object[], { at, key, altered }: Sending = {}) {
  const body = JSON.stringify({ events })
  const seconds = String(Math.floor(at ?? wallClock.now().toSeconds()))
  const headers = {
    'content-type': 'application/json',
    'webhook-timestamp': seconds,
    'webhook-signature': signatureOf(seconds, body, key) ?? '',
  }
  const answer = await fetch(URL, { method: 'POST', headers, body: altered ?? body })
  const told = (await answer.json()) as { heard?: number; ignored?: number; code?: string }
  return { status: answer.status, ...told }
}

let made = 0
const event = (type: string, messageId: string, more: object = {}) => ({
  id: `evt-${process.pid}-${++made}`,
  type,
  message_id: messageId,
  at: wallClock.now().toISO(),
  ...more,
})

const stateOf = async (table: string, id: string) =>
  (await db.from(table).where('id', id).firstOrFail()).state as string

async function givenSent(email = 'ines@example.com') {
  const { id } = await givenSentInvite({ email })
  const mail = await db.from('mail_messages').where('cause_id', id).firstOrFail()
  return { id, email, mailId: mail.id as string, messageId: mail.message_id as string }
}

test.group('What a mail provider tells', (group) => {
  group.each.setup(() => freshDesk())

  test('moves mail and invite forward, never back', async ({ assert }) => {
    const { id, mailId, messageId } = await givenSent()
    assert.deepEqual(await send([event('opened', messageId)]), {
      status: 202,
      heard: 1,
      ignored: 0,
    })
    await applySignals()
    assert.deepEqual(
      [await stateOf('invites', id), await stateOf('mail_messages', mailId)],
      ['opened', 'delivered']
    )
    await send([event('delivered', messageId), event('bounced', messageId, { kind: 'hard' })])
    await applySignals()
    assert.equal(await stateOf('invites', id), 'opened')
    const history = await db.from('invite_state_changes').where('invite_id', id).orderBy('position')
    assert.deepEqual(
      history.map(({ state }) => state),
      ['queued', 'sending', 'sent', 'opened']
    )
  })

  test('a bounce for good keeps the address from mail, a passing one does not', async ({
    assert,
  }) => {
    const hard = await givenSent('gone@example.com')
    const soft = await givenSent('full@example.com')
    await send([
      event('bounced', hard.messageId, { kind: 'hard', detail: '550 5.1.1 no such user' }),
      event('bounced', soft.messageId, { kind: 'soft', detail: '452 4.2.2 full' }),
    ])
    await applySignals()
    assert.deepEqual(
      [await stateOf('invites', hard.id), await stateOf('invites', soft.id)],
      ['bounced', 'sent']
    )
    const listed = await db.from('mail_suppressions')
    assert.deepEqual(
      listed.map(({ address, reason }) => [address, reason]),
      [[hard.email, 'bounce']]
    )
    const [{ action, channel }] = await db.from('audit_events').where('channel', 'webhook')
    assert.deepEqual([action, channel], ['suppression.added', 'webhook'])
  })

  test('a complaint keeps the address from mail', async ({ assert }) => {
    const { messageId, email } = await givenSent()
    await send([event('complained', messageId)])
    await applySignals()
    const [{ address, reason }] = await db.from('mail_suppressions')
    assert.deepEqual([address, reason], [email, 'complaint'])
    const answer = await asStaff('POST', '/invites', { email, role: 'student' })
    assert.equal(answer.body.code, 'suppressed')
  })

  test('waits for our own note of the sending, and answers what was unknown', async ({
    assert,
  }) => {
    const { body } = await asStaff('POST', '/invites', { email: 'quick@example.com' })
    const mail = await db.from('mail_messages').firstOrFail()
    await send([event('delivered', mail.message_id)])
    await applySignals()
    assert.equal(await stateOf('mail_messages', mail.id), 'queued')
    await letWorkerWork()
    await applySignals()
    assert.equal(await stateOf('invites', String(body.id)), 'delivered')

    const unsure = await givenSent('unsure@example.com')
    await db.from('mail_messages').where('id', unsure.mailId).update({ state: 'unknown' })
    await db.from('invites').where('id', unsure.id).update({ state: 'unknown' })
    await send([event('delivered', unsure.messageId)])
    await applySignals()
    assert.deepEqual(
      [await stateOf('invites', unsure.id), await stateOf('mail_messages', unsure.mailId)],
      ['delivered', 'delivered']
    )
  })

  test('is heard once by its id, and not at all about foreign mails', async ({ assert }) => {
    const { messageId } = await givenSent()
    const delivered = event('delivered', messageId.replace(/^<|>$/g, ''))
    assert.equal((await send([delivered])).heard, 1)
    const again = await send([delivered, event('opened', '<else@example.com>')])
    assert.deepEqual(again, { status: 202, heard: 0, ignored: 2 })
  })

  test('is refused unless it was signed with our secret, just so and just now', async ({
    assert,
  }) => {
    const now = wallClock.now().toSeconds()
    const events = [event('delivered', '<x@example.com>')]
    const altered = JSON.stringify({ events }).replace('delivered', 'dflivered')
    for (const [wrong, code] of [
      [{ altered }, 'signature_invalid'],
      [{ key: 'another account’s secret' }, 'signature_invalid'],
      [{ at: now - 301 }, 'signature_stale'],
      [{ at: now + 310 }, 'signature_stale'],
    ] as const) {
      const answer = await send(events, wrong)
      assert.deepEqual([answer.status, answer.code], [401, code])
    }
    assert.equal((await send(events, { at: now - 290 })).status, 202)
    const bare = await fetch(URL, { method: 'POST' })
    assert.equal(bare.status, 401)
    assert.lengthOf(await db.from('mail_signals'), 0)
  })

  test('is refused at ten megabytes, and where it is not what it should be', async ({ assert }) => {
    const huge = JSON.stringify({ events: [], filler: 'x'.repeat(10_000_000) })
    assert.equal((await send([], { altered: huge })).status, 413)
    assert.equal((await send([])).status, 422)
    assert.equal(
      (await send([{ ...event('delivered', '<x@y>'), at: '2026-02-30T00:00:00Z' }])).status,
      422
    )
  })

  test('is told at its own time, but never before the sending or ahead of now', async ({
    assert,
  }) => {
    const { id, messageId } = await givenSent()
    await send([event('delivered', messageId, { at: '2020-01-01T00:00:00Z' })])
    await applySignals()
    const changes = await db.from('invite_state_changes').where('invite_id', id).orderBy('position')
    const [sent, delivered] = changes.slice(-2)
    assert.equal(delivered.state, 'delivered')
    assert.isAtLeast(delivered.at.getTime(), sent.at.getTime())
  })
})
