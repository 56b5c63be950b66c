import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { finishLeftoverBatches } from '#api/beta/batches/finish_batches'
import { expireInvites } from '#api/beta/invites/expire_invites'
import { runDueJobs } from '#api/core/queue/run_due_jobs'
import {
  asStaff,
  caughtMails,
  letWorkerWork,
  passDays,
  uploadCsv,
} from '#tests/functional/beta/desk'
import { fault, freshOutbox, hurry, state } from './outbox_desk.js'

test.group('A batch and its mails', (group) => {
  group.each.setup(freshOutbox)

  test('that is cancelled sends nothing of what was put off', async ({ assert }) => {
    await fault({ kind: 'reject_data_4xx', times: 1 })
    const { id } = await uploadCsv('email\nann@example.com\n')
    assert.equal(await state(), 'queued')
    await asStaff('POST', `/invite-batches/${id}/cancel`)
    await hurry()
    await letWorkerWork()
    assert.equal(await state(), 'dropped')
    assert.lengthOf(await caughtMails(), 0)
  })

  test('that was paused for longer than its invites last still goes out', async ({ assert }) => {
    const { id } = await uploadCsv('email,expires_in_days\nann@example.com,1\n', {}, false)
    await runDueJobs()
    await asStaff('POST', `/invite-batches/${id}/pause`)
    await passDays(3)
    await expireInvites()
    await asStaff('POST', `/invite-batches/${id}/resume`)
    await letWorkerWork()
    assert.lengthOf(await caughtMails('ann@example.com'), 1)
  })

  test('whose checking was given up says so instead of checking for ever', async ({ assert }) => {
    const { id } = await uploadCsv('email\nann@example.com\n', {}, false)
    await db.from('jobs').update({ state: 'dead' })
    await finishLeftoverBatches()
    const { body } = await asStaff('GET', `/invite-batches/${id}`)
    assert.containsSubset(body, { state: 'failed', error: { code: 'check_failed' } })
  })

  test('that is paused keeps a mail back too that is tried again by hand', async ({ assert }) => {
    const { id } = await uploadCsv('email\nspam+x@example.com\nfull+x@example.com\n')
    const failed = () => db.from('mail_messages').where('to_address', 'spam+x@example.com').first()
    assert.equal((await failed()).state, 'failed')
    await asStaff('POST', `/invite-batches/${id}/pause`)
    await asStaff('POST', `/mail/${(await failed()).id}/retry`)
    assert.equal((await failed()).state, 'held')
    await asStaff('POST', `/invite-batches/${id}/resume`)
    assert.equal((await failed()).state, 'queued')
  })
})
