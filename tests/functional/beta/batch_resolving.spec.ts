import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { resolveUnknown } from '#api/core/mail/resolve_unknown'
import env from '#start/env'
import { act, numbersOf, people } from './batch_desk.js'
import { caughtMails, freshDesk, letWorkerWork, uploadCsv } from './desk.js'

const catcher = env.get('MAIL_LOOKUP_URL')!

/** The mail server takes the mail, or not, and the line breaks before it says so. */
async function breakLine(kind: 'close_after_data' | 'close_half_way' | 'none', times?: number) {
  await fetch(`${catcher}/faults`, { method: 'PUT', body: JSON.stringify({ kind, times }) })
}

/** For a test: nobody can be asked what the mail server has taken. */
function withoutLookUp() {
  env.set('MAIL_LOOKUP_URL', '')
  return () => env.set('MAIL_LOOKUP_URL', catcher)
}

async function givenUnknown(kind: 'close_after_data' | 'close_half_way') {
  await breakLine(kind)
  const { id } = await uploadCsv(people(2))
  await breakLine('none')
  return id
}

const REASON = 'Ada asked the provider by phone'

test.group('Mails of unknown outcome in a batch', (group) => {
  group.each.setup(() => freshDesk())
  group.each.teardown(() => breakLine('none'))

  test('are asked about at once where somebody can be asked', async ({ assert }) => {
    const id = await givenUnknown('close_after_data')
    assert.containsSubset(await numbersOf(id), { state: 'sending', counts: { unknown: 2 } })
    await db.from('mail_messages').update({ due_at: new Date(Date.now() + 3_600_000) })
    assert.equal((await act(id, 'resolve', { decision: 'look_up' })).status, 200)
    await resolveUnknown()
    assert.containsSubset(await numbersOf(id), { state: 'done', counts: { unknown: 0, sent: 2 } })
    assert.lengthOf(await caughtMails(), 2)
  })

  test('are nothing to guess about there', async ({ assert }) => {
    const id = await givenUnknown('close_half_way')
    const answer = await act(id, 'resolve', { decision: 'send_again', reason: REASON })
    assert.containsSubset(answer.body, { status: 409, code: 'look_up_first' })
  })

  test('are marked as sent by somebody who says why, where nobody can be asked', async ({
    assert,
    cleanup,
  }) => {
    cleanup(withoutLookUp())
    const id = await givenUnknown('close_after_data')
    assert.containsSubset(await numbersOf(id), { state: 'done', can_look_up: false })
    assert.containsSubset((await act(id, 'resolve', { decision: 'look_up' })).body, {
      code: 'cannot_look_up',
    })
    const bare = await act(id, 'resolve', { decision: 'mark_sent' })
    assert.containsSubset(bare.body, { status: 422, errors: [{ field: 'reason' }] })
    const answer = await act(id, 'resolve', { decision: 'mark_sent', reason: REASON })
    assert.containsSubset(answer.body, { counts: { unknown: 0, sent: 2 }, state: 'done' })
    const event = await db
      .from('audit_events')
      .where('action', 'invite_batch.resolve')
      .firstOrFail()
    assert.containsSubset(event, { reason: REASON, target_id: id })
    const again = await act(id, 'resolve', { decision: 'mark_sent', reason: REASON })
    assert.containsSubset(again.body, { status: 409, code: 'nothing_unknown' })
  })

  test('are sent again with the same Message-ID, where nobody can be asked', async ({
    assert,
    cleanup,
  }) => {
    cleanup(withoutLookUp())
    const id = await givenUnknown('close_half_way')
    const ids = await db.from('mail_messages').select('message_id')
    const answer = await act(id, 'resolve', { decision: 'send_again', reason: REASON })
    assert.containsSubset(answer.body, { state: 'sending', counts: { unknown: 0, queued: 2 } })
    await letWorkerWork()
    assert.containsSubset(await numbersOf(id), { state: 'done', counts: { sent: 2 } })
    env.set('MAIL_LOOKUP_URL', catcher)
    const caught = (await caughtMails()).map((mail) => mail.message_id)
    assert.sameMembers(
      caught,
      ids.map((row) => row.message_id.slice(1, -1))
    )
  })

  test('wait like the others while the batch is paused', async ({ assert, cleanup }) => {
    cleanup(withoutLookUp())
    const id = await givenUnknown('close_half_way')
    await db.from('invite_batches').where('id', id).update({ state: 'sending' })
    await act(id, 'pause')
    await act(id, 'resolve', { decision: 'send_again', reason: REASON })
    await letWorkerWork()
    assert.containsSubset(await numbersOf(id), { state: 'paused', counts: { sent: 0 } })
    await act(id, 'resume')
    await letWorkerWork()
    assert.containsSubset(await numbersOf(id), { state: 'done', counts: { sent: 2 } })
  })

  test('of two decisions at one moment follow one', async ({ assert, cleanup }) => {
    cleanup(withoutLookUp())
    const id = await givenUnknown('close_half_way')
    const answers = await Promise.all([
      act(id, 'resolve', { decision: 'mark_sent', reason: REASON }),
      act(id, 'resolve', { decision: 'send_again', reason: REASON }),
    ])
    assert.sameMembers(
      answers.map(({ status }) => status),
      [200, 409]
    )
  })
})
