import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { finishLeftoverBatches } from '#api/beta/batches/finish_batches'
import { expireInvites } from '#api/beta/invites/expire_invites'
import { claimMails } from '#api/core/mail/claim_mails'
import { recordOutcomes } from '#api/core/mail/record_outcomes'
import { resolveUnknown } from '#api/core/mail/resolve_unknown'
import { runDueJobs } from '#api/core/queue/run_due_jobs'
import env from '#start/env'
import {
  asStaff,
  caughtMails,
  drainAllMail,
  freshDesk,
  letWorkerWork,
  passDays,
  uploadCsv,
} from '#tests/functional/beta/desk'

type Fault = Record<string, unknown>

async function fault(settings: Fault): Promise<void> {
  const url = `${env.get('MAIL_LOOKUP_URL')}/faults`
  const answer = await fetch(url, { method: 'PUT', body: JSON.stringify(settings) })
  if (!answer.ok) throw new Error(await answer.text())
}

const invite = (email = 'ines@example.com') => asStaff('POST', '/invites', { email })
const mail = () => db.from('mail_messages').firstOrFail()
const state = async () => (await mail()).state

/** Makes everything that waits due at this moment. */
const hurry = () => db.from('mail_messages').update({ due_at: new Date(0) })

/** Plays a worker that died: its claim has run out. */
const letLeasesRunOut = () =>
  db
    .from('mail_messages')
    .where('state', 'sending')
    .update({ lease_until: new Date(0) })

test.group('The mail outbox', (group) => {
  group.each.setup(async () => {
    const restore = await freshDesk()
    await fault({ kind: 'none' })
    return restore
  })
  group.each.teardown(() => fault({ kind: 'none' }))

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
})

test.group('Mails that failed', (group) => {
  group.each.setup(async () => {
    const restore = await freshDesk()
    await fault({ kind: 'none' })
    return restore
  })

  const failing = 'spam+x@example.com'
  const again = (mailId: string) => asStaff('POST', `/mail/${mailId}/retry`)
  const failedIds = async () =>
    (await db.from('mail_messages').where('state', 'failed').orderBy('id')).map(
      ({ id }) => id as string
    )

  test('of one address, tried again together, do not hold up the rest', async ({ assert }) => {
    for (let times = 0; times < 2; times++) {
      await invite(failing)
      await drainAllMail()
    }
    const ids = await failedIds()
    assert.lengthOf(ids, 2)
    for (const id of ids) assert.equal((await again(id)).status, 200)
    await invite('other@example.com')
    await drainAllMail()
    assert.lengthOf(await caughtMails('other@example.com'), 1)
    assert.lengthOf(await db.from('mail_messages').where('state', 'queued'), 0)
  })

  test('are not tried again beside a newer one of the same invite', async ({ assert }) => {
    await fault({ kind: 'reject_data_5xx', times: 2 })
    const { id } = await uploadCsv('email\nann@example.com\n')
    const [{ id: inviteId }] = await db.from('invites')
    assert.equal((await asStaff('POST', `/invites/${inviteId}/resend`)).status, 200)
    await drainAllMail()
    await asStaff('POST', `/invite-batches/${id}/retry`)
    await letWorkerWork()
    assert.lengthOf(await caughtMails('ann@example.com'), 1)
    const [oldest] = await db.from('mail_messages').orderBy('id').select('id')
    assert.equal((await again(oldest.id)).status, 409)
  })

  test('wait longer each time when the connection breaks again and again', async ({ assert }) => {
    await fault({ kind: 'close_half_way' })
    await invite()
    await drainAllMail()
    await hurry()
    await resolveUnknown()
    assert.equal(await state(), 'queued')
    const waits = (await mail()).due_at.getTime() - Date.now()
    assert.isAbove(waits, 20_000)

    for (let rounds = 0; rounds < 12; rounds++) {
      await hurry()
      await drainAllMail()
    }
    const { state: end, attempts } = await mail()
    assert.deepEqual([end, attempts], ['failed', 6])
  })

  test('two spent invites of one address sent again at once: one goes', async ({ assert }) => {
    for (let times = 0; times < 2; times++) {
      await invite(failing)
      await drainAllMail()
    }
    const invites = await db.from('invites').select('id')
    const answers = await Promise.all(
      invites.map(({ id }) => asStaff('POST', `/invites/${id}/resend`))
    )
    assert.sameMembers(
      answers.map(({ status }) => status),
      [200, 409]
    )
  })

  test('of a cause that cannot be read cost nobody else their mail', async ({ assert }) => {
    await invite('broken@example.com')
    await db.from('invites').update({ code_sealed: 'not a seal' })
    await invite('fine@example.com')
    await drainAllMail()
    assert.lengthOf(await caughtMails('fine@example.com'), 1)
    const broken = await db.from('mail_messages').where('to_address', 'broken@example.com').first()
    assert.match(broken.last_error, /could not be made/)
  })
})

test.group('A batch', (group) => {
  group.each.setup(() => freshDesk())

  test('a batch that is cancelled sends nothing of what was put off', async ({ assert }) => {
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
})
