import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { claimMails } from '#api/core/mail/claim_mails'
import type { MailClass } from '#api/core/mail/mail_row'
import { recordOutcomes } from '#api/core/mail/record_outcomes'
import { resolveUnknown } from '#api/core/mail/resolve_unknown'
import { runDueJobs } from '#api/core/queue/run_due_jobs'
import { asStaff, caughtMails, drainAllMail, uploadCsv } from '#tests/functional/beta/desk'
import { fault, freshOutbox, hurry, invite, letLeasesRunOut, mail, state } from './outbox_desk.js'

test.group('The mail outbox', (group) => {
  group.each.setup(freshOutbox)

  test('sends a mail once, however many workers drain at a time', async ({ assert }) => {
    for (let n = 0; n < 12; n++) await invite(`p${n}@example.com`)
    await Promise.all(Array.from({ length: 5 }, () => drainAllMail()))
    const mails = await caughtMails()
    assert.lengthOf(mails, 12)
    assert.equal(new Set(mails.map(({ message_id: id }) => id)).size, 12)
  })

  test('tries again what the server puts off, and fails what it refuses', async ({ assert }) => {
    await fault({ kind: 'reject_rcpt_4xx', times: 1 })
    await invite()
    await drainAllMail()
    assert.equal(await state(), 'queued')
    await hurry()
    await drainAllMail()
    assert.equal(await state(), 'sent')

    await invite('bounce+now@example.com')
    await drainAllMail()
    const refused = await db.from('mail_messages').where('state', 'failed').firstOrFail()
    assert.match(refused.last_error, /^550/)
  })

  test('gives up after the last of its tries', async ({ assert }) => {
    await fault({ kind: 'reject_data_4xx' })
    await invite()
    for (let tries = 0; tries < 6; tries++) {
      await hurry()
      await drainAllMail()
    }
    const { state, attempts } = await mail()
    assert.deepEqual([state, attempts], ['failed', 6])
    assert.lengthOf(await db.from('mail_attempts').where('outcome', 'queued'), 5)
  })

  test('asks before a second try when the connection broke after the mail was taken', async ({
    assert,
  }) => {
    await fault({ kind: 'close_after_data', times: 1 })
    await invite()
    await drainAllMail()
    assert.equal(await state(), 'unknown')
    await hurry()
    await resolveUnknown()
    assert.equal(await state(), 'sent')
    await drainAllMail()
    assert.lengthOf(await caughtMails(), 1)
  })

  test('sends again what the server has never seen', async ({ assert }) => {
    await fault({ kind: 'close_half_way', times: 1 })
    await invite()
    await drainAllMail()
    assert.equal(await state(), 'unknown')
    await hurry()
    await resolveUnknown()
    await hurry()
    await drainAllMail()
    assert.equal(await state(), 'sent')
    assert.lengthOf(await caughtMails(), 1)
  })

  test('finds what a killed worker had claimed, sent or not', async ({ assert }) => {
    await invite()
    const claimed = await claimMails('a lane that dies', 10, wallClock.now())
    assert.lengthOf(claimed, 1)
    await drainAllMail()
    assert.equal(await state(), 'sending')
    await letLeasesRunOut()
    await drainAllMail()
    assert.equal(await state(), 'sent')
    assert.lengthOf(await caughtMails(), 1)
  })

  test('lets a lane that lost its lease record nothing', async ({ assert }) => {
    await invite()
    const [row] = await claimMails('slow lane', 10, wallClock.now())
    await letLeasesRunOut()
    await drainAllMail()
    await recordOutcomes('slow lane', [{ row, state: 'failed', answer: 'too late' }])
    assert.equal(await state(), 'sent')
  })

  test('drops the mail of an invite that was revoked meanwhile', async ({ assert }) => {
    const { body } = await invite()
    await asStaff('POST', `/invites/${String(body.id)}/revocation`, { reason: 'a mistake' })
    await drainAllMail()
    assert.equal(await state(), 'dropped')
    assert.lengthOf(await caughtMails(), 0)
    const { body: after } = await asStaff('GET', `/invites/${String(body.id)}`)
    assert.containsSubset(after, { state: 'revoked' })
  })

  test('drops the mail of an address that was suppressed meanwhile', async ({ assert }) => {
    await invite()
    await asStaff('POST', '/suppressions', { address: 'ines@example.com' })
    await drainAllMail()
    assert.equal(await state(), 'dropped')
  })

  test('keeps to the rate that is set, all workers together', async ({ assert }) => {
    await asStaff('PUT', '/settings/mail.rate_per_minute', { value: 60, reason: 'a slow server' })
    for (let n = 0; n < 6; n++) await invite(`p${n}@example.com`)
    await db.from('mail_throttle').delete()
    const now = wallClock.now()
    const claim = (seconds: number) => claimMails('lane', 100, now.plus({ seconds }))
    const granted = []
    for (const seconds of [0, 0.5, 1, 3]) granted.push((await claim(seconds)).length)
    assert.deepEqual(granted, [1, 0, 1, 1])
  })

  test('gives single mails their turn although a batch takes every token', async ({ assert }) => {
    await asStaff('PUT', '/settings/mail.rate_per_minute', { value: 60, reason: 'a slow server' })
    await uploadCsv('email\nann@example.com\nbob@example.com\ncy@example.com\n', {}, false)
    await runDueJobs()
    for (const email of ['one@example.com', 'two@example.com']) await invite(email)
    await db.from('mail_throttle').delete()
    const now = wallClock.now()
    const claim = async (seconds: number, which: MailClass) =>
      (await claimMails('lane', 100, now.plus({ seconds }), which)).length
    assert.deepEqual([await claim(0, 'grouped'), await claim(0, 'grouped')], [1, 0])
    assert.deepEqual([await claim(0, 'single'), await claim(0, 'single')], [1, 0])
    assert.deepEqual([await claim(1, 'grouped'), await claim(2, 'grouped')], [0, 1])
  })
})
