import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { claimMails, LEASE_SECONDS, renewLeases } from '#api/core/mail/claim_mails'
import { drainMail } from '#api/core/mail/drain_mail'
import { deliver } from '#api/core/mail/mail_gateway'
import { recordOutcomes } from '#api/core/mail/record_outcomes'
import { putBack } from '#api/core/mail/send_one'
import { runDueJobs } from '#api/core/queue/run_due_jobs'
import { asStaff, caughtMails, freshDesk, uploadCsv } from '#tests/functional/beta/desk'

const PREPARED = {
  subject: 'Hello',
  body: { preheader: 'Hello', heading: 'Hello', paragraphs: ['Hello.'], footer: [] },
}

const invite = () => asStaff('POST', '/invites', { email: 'ines@example.com' })
const mail = () => db.from('mail_messages').firstOrFail()

test.group('Mail in trouble', (group) => {
  group.each.setup(() => freshDesk())

  test('what its lane may no longer send is kept back at the last moment', async ({ assert }) => {
    const envelope = { to: 'late@example.com', messageId: '<late@example.com>' }
    assert.isNull(await deliver(envelope, PREPARED, () => false))
    assert.lengthOf(await caughtMails(), 0)

    const sent = await deliver(envelope, PREPARED, () => true)
    assert.equal(sent?.outcome, 'accepted')
    assert.lengthOf(await caughtMails(), 1)
  })

  test('a lease that ran out is not renewed', async ({ assert }) => {
    await invite()
    const now = wallClock.now()
    await claimMails('lane', 10, now)
    assert.isTrue(await renewLeases('lane', now.plus({ seconds: LEASE_SECONDS - 1 })))
    assert.isFalse(await renewLeases('lane', now.plus({ seconds: 2 * LEASE_SECONDS })))
  })

  test('what no server has looked at goes back without an attempt', async ({ assert }) => {
    await invite()
    const [row] = await claimMails('lane', 10, wallClock.now())
    assert.lengthOf(await db.from('mail_attempts'), 1)
    await recordOutcomes('lane', [putBack(row, 'the mail server is away')])

    const { state, attempts, last_error: error } = await mail()
    assert.deepEqual([state, attempts, error], ['queued', 0, 'the mail server is away'])
    assert.lengthOf(await db.from('mail_attempts'), 0)
  })

  test('single mails do not stand in line with those of a batch', async ({ assert }) => {
    await uploadCsv('email\nann@example.com\nbob@example.com\n', {}, false)
    await runDueJobs()
    await invite()
    await drainMail('single')
    const caught = await caughtMails()
    assert.deepEqual(
      caught.flatMap(({ to }) => to),
      ['ines@example.com']
    )
  })

  test('a process that stands still in a transaction loses it', async ({ assert }) => {
    const { rows } = await db.rawQuery<{ rows: { wait: string }[] }>(
      `SELECT current_setting('idle_in_transaction_session_timeout') AS wait`
    )
    assert.equal(rows[0].wait, '15s')
  })
})
