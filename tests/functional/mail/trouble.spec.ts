import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { claimMails, LEASE_SECONDS, renewLeases } from '#api/core/mail/claim_mails'
import { deliver } from '#api/core/mail/mail_gateway'
import { recordOutcomes } from '#api/core/mail/record_outcomes'
import { putBack } from '#api/core/mail/send_one'
import { runDueJobs } from '#api/core/queue/run_due_jobs'
import {
  asStaff,
  bodyOf,
  caughtMails,
  drain,
  freshDesk,
  uploadCsv,
} from '#tests/functional/beta/desk'

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
    await drain('single')
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

  test('whoever always breaks off uses up tries, and the batch comes to its end', async ({
    assert,
  }) => {
    const { id } = await uploadCsv('email\nbusy+1@example.com\nann@example.com\n')
    for (let tries = 0; tries < 6; tries++) {
      await db
        .from('mail_messages')
        .where('state', 'queued')
        .update({ due_at: new Date(0) })
      await drain('grouped')
    }
    const [busy] = await db.from('mail_messages').where('to_address', 'busy+1@example.com')
    assert.deepEqual([busy.state, busy.attempts], ['failed', 6])
    assert.match(busy.last_error, /^421/)
    const batch = bodyOf(await asStaff('GET', `/invite-batches/${id}`))
    assert.equal(batch.state, 'done')
  }).timeout(30_000)

  test('a server that breaks off at everybody costs nobody a try', async ({ assert }) => {
    const people = Array.from({ length: 8 }, (_, n) => `busy+${n}@example.com`)
    await uploadCsv(`email\n${people.join('\n')}\n`)
    const rows = await db.from('mail_messages').select('state', 'attempts')
    assert.isTrue(rows.every(({ state }) => state === 'queued'))
    const tries = rows.reduce((sum, { attempts }) => sum + attempts, 0)
    assert.isAtMost(tries, 4, 'only before there was reason to doubt')
  }).timeout(30_000)

  test('an address that does not exist gets no second mail', async ({ assert }) => {
    await asStaff('POST', '/invites', { email: 'bounce+gone@example.com' })
    await asStaff('POST', '/invites', { email: 'spam+there@example.com' })
    await drain('single')
    const listed = await db.from('mail_suppressions')
    assert.deepEqual(
      listed.map(({ address, reason }) => [address, reason]),
      [['bounce+gone@example.com', 'bounce']]
    )
    const again = await asStaff('POST', '/invites', { email: 'bounce+gone@example.com' })
    assert.equal(again.body.code, 'suppressed')
  })
})
