import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { runDueJobs } from '#api/core/queue/run_due_jobs'
import { givenPerson } from '#tests/functional/accounts/people'
import { csvOf } from './csv_download.js'
import {
  asStaff,
  bodyOf,
  caughtMails,
  freshDesk,
  givenSentInvite,
  letWorkerWork,
  uploadCsv,
} from './desk.js'

const SAMPLE = new URL('../../fixtures/invites/founding-instructors.csv', import.meta.url)

const list = (count: number) =>
  ['email,first_name', ...Array.from({ length: count }, (_, n) => `p${n}@example.com,P${n}`)].join(
    '\n'
  )

test.group('A batch', (group) => {
  group.each.setup(() => freshDesk())

  test('of the sample file is told line by line by a dry run, which sends nothing', async ({
    assert,
  }) => {
    const batch = await uploadCsv(await readFile(SAMPLE), { dry_run: 'true' })
    assert.containsSubset(batch, { http: 202, state: 'ready', dry_run: true, existing: false })
    const { counts } = batch
    assert.equal(counts.total, counts.checked)
    assert.isAbove(counts.will_send, 30)
    assert.isAbove(counts.invalid, 0)
    assert.lengthOf(await caughtMails(), 0)
    assert.lengthOf(await db.from('invites'), 0)
  })

  test('sends every good line once, over real SMTP', async ({ assert }) => {
    const batch = await uploadCsv(await readFile(SAMPLE))
    assert.equal(batch.state, 'done')
    assert.equal(batch.counts.sent, batch.counts.will_send)
    const mails = await caughtMails()
    assert.lengthOf(mails, batch.counts.will_send)
    assert.equal(new Set(mails.map((mail) => mail.message_id)).size, mails.length)
    assert.equal(new Set(mails.map((mail) => mail.to[0])).size, mails.length)
  })

  test('of the same file again sends nothing and names the first one', async ({ assert }) => {
    const first = await uploadCsv(list(3))
    const again = await uploadCsv(list(3).replaceAll('\n', '\r\n'))
    assert.containsSubset(again, { state: 'cancelled', existing: true })
    assert.containsSubset(again.error as object, { code: 'already_sent', batch_id: first.id })
    assert.lengthOf(await caughtMails(), 3)
  })

  test('that is forced through sends only to whom nothing was sent', async ({ assert }) => {
    await uploadCsv(list(3))
    const forced = await uploadCsv(list(3), { force: 'true' })
    assert.containsSubset(forced.counts, { will_send: 0, already_invited: 3 })
    assert.equal(forced.state, 'done')
    assert.lengthOf(await caughtMails(), 3)
  })

  test('sends one of two same files that come at one moment', async ({ assert }) => {
    const [a, b] = await Promise.all([
      uploadCsv(list(20), {}, false),
      uploadCsv(list(20), {}, false),
    ])
    await letWorkerWork()
    const states = []
    for (const { id } of [a, b]) states.push((await asStaff('GET', `/invite-batches/${id}`)).body)
    const existing = states.map((batch) => (batch as { existing?: boolean }).existing)
    assert.sameMembers(existing, [true, false])
    assert.lengthOf(await caughtMails(), 20)
  })

  test('knows members, the suppressed, the invited and repeated lines', async ({ assert }) => {
    await givenPerson('student', 'active', 'member@example.com')
    await asStaff('POST', '/suppressions', { address: 'stop@example.com' })
    await givenSentInvite({ email: 'invited@example.com' })
    const emails = [
      'member@example.com',
      'stop@example.com',
      'Invited+tag@Example.com',
      'new@example.com',
    ]
    const batch = await uploadCsv(
      ['email', ...emails, 'NEW+again@example.com', 'broken@'].join('\n')
    )
    const listed = await asStaff('GET', `/invite-batches/${batch.id}/rows?_sort=line`)
    const lines = bodyOf<{ verdict: string; detail: string | null }[]>(listed)
    assert.deepEqual(
      lines.map(({ verdict }) => verdict),
      [
        'already_member',
        'suppressed',
        'already_invited',
        'will_send',
        'duplicate_in_file',
        'invalid_address',
      ]
    )
    assert.match(lines[2].detail!, /invited on \d{4}-\d\d-\d\d/)
    assert.equal(lines[4].detail, 'same address as line 5')
  })

  test('of an unusable file fails with all its errors and leaves no rows', async ({ assert }) => {
    const batch = await uploadCsv('name,email,E-mail,email\nx,a@example.com,b,c\n')
    assert.equal(batch.state, 'failed')
    assert.containsSubset(batch.error as object, { code: 'file_rejected' })
    assert.lengthOf(await db.from('invite_batch_rows'), 0)
  })

  test('without file, with strange fields, or too large is refused at the door', async ({
    assert,
  }) => {
    const missing = await asStaff('POST', '/invite-batches', {})
    assert.equal(missing.status, 422)
    const strange = await uploadCsv(list(1), { colour: 'blue' })
    assert.containsSubset(strange, { status: 422, errors: [{ field: 'colour', rule: 'unknown' }] })
    const large = await uploadCsv(new Uint8Array(20 * 1024 * 1024 + 1).fill(97))
    assert.containsSubset(large, { status: 413, code: 'file_too_large' })
    assert.lengthOf(await db.from('invite_batches'), 0)
  })

  test('can be paused, resumed and cancelled; doing it twice is fine', async ({ assert }) => {
    const { id } = await uploadCsv(list(30), {}, false)
    await runDueJobs()
    const act = async (action: string) =>
      (await asStaff('POST', `/invite-batches/${id}/${action}`)).body
    assert.containsSubset(await act('pause'), { state: 'paused' })
    assert.containsSubset(await act('pause'), { state: 'paused' })
    await letWorkerWork()
    assert.lengthOf(await caughtMails(), 0)

    assert.containsSubset(await act('resume'), { state: 'sending' })
    assert.containsSubset(await act('pause'), { state: 'paused' })
    assert.containsSubset(await act('cancel'), { state: 'cancelled', counts: { cancelled: 30 } })
    assert.containsSubset(await act('resume'), { code: 'batch_state' })
    await letWorkerWork()
    assert.lengthOf(await caughtMails(), 0)
    const again = await uploadCsv(list(30))
    assert.equal(again.counts.sent, 30)
  })

  test('tries failed lines again by hand, and nobody gets two', async ({ assert }) => {
    const batch = await uploadCsv('email\nbounce+1@example.com\nfine@example.com\n')
    assert.containsSubset(batch.counts, { sent: 1, failed: 1 })
    const { body } = await asStaff('POST', `/invite-batches/${batch.id}/retry`)
    assert.containsSubset(body, { state: 'sending', counts: { queued: 1 } })
    await letWorkerWork()
    const after = await asStaff('GET', `/invite-batches/${batch.id}`)
    assert.containsSubset(after.body, { state: 'done', counts: { sent: 1, failed: 1 } })
    assert.lengthOf(await caughtMails('fine@example.com'), 1)
  })

  test('gives numbers that are the rows at every moment', async ({ assert }) => {
    const { id } = await uploadCsv(list(250))
    const shown = await asStaff('GET', `/invite-batches/${id}`)
    const rows = await db.from('invites').where('batch_id', id).whereNotNull('sent_at')
    assert.equal(bodyOf<{ counts: { sent: number } }>(shown).counts.sent, rows.length)
    assert.equal(rows.length, 250)
  })

  test('answers its verdicts as a CSV that runs no formula', async ({ assert }) => {
    const batch = await uploadCsv('email,first_name\nann@example.com,=1+1\n', { dry_run: 'true' })
    const answer = await asStaff('GET', `/invite-batches/${batch.id}/rows`)
    assert.containsSubset(answer.body, [{ first_name: '=1+1' }])
    const csv = await csvOf(`/invite-batches/${batch.id}/verdicts.csv`)
    assert.include(csv, "'=1+1")
    assert.match(csv, /^line,email,/)
  })
})
