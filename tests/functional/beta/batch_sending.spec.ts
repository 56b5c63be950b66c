import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { finishLeftoverBatches } from '#api/beta/batches/finish_batches'
import { judgeAgain } from '#api/beta/batches/judge_rows'
import { runDueJobs } from '#api/core/queue/run_due_jobs'
import { act, dryRun, invitesOf, numbersOf, people } from './batch_desk.js'
import {
  asStaff,
  caughtMails,
  freshDesk,
  givenSentInvite,
  letWorkerWork,
  uploadCsv,
} from './desk.js'

test.group('Sending a checked batch', (group) => {
  group.each.setup(() => freshDesk())

  test('needs no second upload and sends to every good line once', async ({ assert }) => {
    const { id } = await dryRun(people(12))
    const answer = await act(id, 'send', { reason: 'The list is right' })
    assert.equal(answer.status, 202)
    assert.containsSubset(answer.body, { id, dry_run: false })
    await letWorkerWork()
    assert.containsSubset(await numbersOf(id), { state: 'done', counts: { sent: 12 } })
    assert.lengthOf(await caughtMails(), 12)
    const event = await db.from('audit_events').where('action', 'invite_batch.send').firstOrFail()
    assert.containsSubset(event, { target_id: id, reason: 'The list is right' })
  })

  test('leaves out who was invited since, and takes in nobody new', async ({ assert }) => {
    const before = await givenSentInvite({ email: 'p1@example.com' })
    const { id, counts } = await dryRun(people(4))
    assert.containsSubset(counts, { will_send: 3, already_invited: 1 })
    await givenSentInvite({ email: 'p2@example.com' })
    await asStaff('POST', `/invites/${before.id}/revocation`, { reason: 'free again' })
    await act(id, 'send')
    await letWorkerWork()
    assert.containsSubset(await numbersOf(id), {
      state: 'done',
      counts: { total: 4, will_send: 2, already_invited: 2, sent: 2 },
    })
  })

  test('asked for many times at once starts one run', async ({ assert }) => {
    const { id } = await dryRun(people(30))
    const answers = await Promise.all(Array.from({ length: 8 }, () => act(id, 'send')))
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([202]))
    assert.lengthOf(await db.from('jobs').where('name', 'send_invite_batch'), 1)
    await Promise.all([letWorkerWork(), letWorkerWork()])
    await act(id, 'send')
    await letWorkerWork()
    assert.lengthOf(await caughtMails(), 30)
    assert.lengthOf(await db.from('audit_events').where('action', 'invite_batch.send'), 1)
  })

  test('of two same files that were checked sends one, and says which', async ({ assert }) => {
    const [a, b] = [await dryRun(people(5)), await dryRun(people(5))]
    const answers = await Promise.all([act(a.id, 'send'), act(b.id, 'send')])
    const [sent, refused] = answers.toSorted((x, y) => x.status - y.status)
    assert.deepEqual([sent.status, refused.status], [202, 409])
    assert.containsSubset(refused.body, { code: 'already_sent', batch_id: sent.body.id })
    await letWorkerWork()
    assert.lengthOf(await caughtMails(), 5)
    const other = a.id === sent.body.id ? b.id : a.id
    assert.containsSubset(await numbersOf(other), { state: 'ready', dry_run: true, error: null })
    assert.equal((await act(other, 'send', { force: true })).status, 202)
    await letWorkerWork()
    assert.containsSubset(await numbersOf(other), { state: 'done', counts: { already_invited: 5 } })
  })

  test('of a file that was uploaded to be sent is refused too', async ({ assert }) => {
    const { id } = await dryRun(people(3))
    const first = await uploadCsv(people(3))
    assert.containsSubset((await act(id, 'send')).body, {
      code: 'already_sent',
      batch_id: first.id,
    })
  })

  test('and cancelling at one moment leave no mail behind a cancelled batch', async ({
    assert,
  }) => {
    const { id } = await dryRun(people(20))
    await act(id, 'send')
    const [cancelled] = await Promise.all([act(id, 'cancel', { reason: 'stop' }), runDueJobs()])
    assert.equal(cancelled.status, 200)
    await letWorkerWork()
    assert.containsSubset(await numbersOf(id), { state: 'cancelled', counts: { sent: 0 } })
    assert.lengthOf(await caughtMails(), 0)
    assert.containsSubset((await act(id, 'send')).body, { code: 'batch_state' })
  })

  test('goes on where a worker died, and a late one changes nothing', async ({ assert }) => {
    const { id } = await dryRun(people(15))
    await act(id, 'send')
    await judgeAgain(id)
    await letWorkerWork()
    await db.from('jobs').where('name', 'send_invite_batch').update({ state: 'queued' })
    await letWorkerWork()
    await judgeAgain(id)
    assert.containsSubset(await numbersOf(id), { counts: { will_send: 15, sent: 15 } })
    assert.lengthOf(await invitesOf(id), 15)
    assert.lengthOf(await caughtMails(), 15)
  })

  test('that cannot begin becomes a dry run again, which can be sent', async ({ assert }) => {
    const { id } = await dryRun(people(2))
    await act(id, 'send')
    await db.from('jobs').where('name', 'send_invite_batch').update({ state: 'dead' })
    await finishLeftoverBatches()
    assert.containsSubset(await numbersOf(id), {
      state: 'ready',
      dry_run: true,
      error: { code: 'send_failed' },
      counts: { total: 2, will_send: 2 },
    })
    await act(id, 'send')
    await letWorkerWork()
    assert.containsSubset(await numbersOf(id), { state: 'done', error: null, counts: { sent: 2 } })
  })

  test('is refused where there is nothing checked to send', async ({ assert }) => {
    const failed = await dryRun('name\nAnn\n')
    assert.containsSubset((await act(failed.id, 'send')).body, { code: 'batch_state' })
    assert.equal((await act('01JD3V9K8Q2M4T6W8Y0A1C3E5G', 'send')).status, 404)
    const forged = await act((await dryRun(people(1))).id, 'send', { dry_run: false })
    assert.equal(forged.status, 422)
  })
})
