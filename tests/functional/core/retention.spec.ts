import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'
import { wallClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { planPurge, purge } from '#api/core/retention/purge'
import { asStaff, freshDesk, letWorkerWork } from '#tests/functional/beta/desk'

const now = wallClock.now()
const ago = (days: number) => now.minus({ days }).toJSDate()

const job = (state: string, finishedAt: Date | null) => ({
  id: newId(),
  name: 'test',
  payload: '{}',
  state,
  run_at: ago(200),
  max_attempts: 1,
  created_at: ago(200),
  finished_at: finishedAt,
})

const event = (dispatchedAt: Date | null) => ({
  id: newId(),
  name: 'test',
  payload: '{}',
  occurred_at: ago(200),
  due_at: ago(200),
  dispatched_at: dispatchedAt,
})

const upload = (createdAt: Date) => ({
  id: newId(),
  file_name: 'people.csv',
  size_bytes: 1,
  created_at: createdAt,
})

const rowsOf = async (at: DateTime, run: typeof purge | typeof planPurge) =>
  Object.fromEntries((await run(at)).map(({ setting, rows }) => [setting, rows]))

const left = async (table: string) => (await db.from(table)).length

/** One row on each side of every limit, and those that must stay whatever their age. */
async function givenOldRows() {
  await db.from('jobs').delete()
  await db.from('outbox_events').delete()
  await db
    .table('jobs')
    .multiInsert([
      job('done', ago(31)),
      job('cancelled', ago(31)),
      job('done', ago(29)),
      job('dead', ago(91)),
      job('dead', ago(89)),
      job('queued', null),
    ])
  await db.table('outbox_events').multiInsert([event(ago(15)), event(ago(13)), event(null)])
  await db.table('uploads').multiInsert([upload(ago(8)), upload(ago(6))])
}

test.group('The nightly purge', (group) => {
  group.each.setup(() => freshDesk())

  test('counts in a dry run what it would delete, and then deletes just that', async ({
    assert,
  }) => {
    await givenOldRows()
    const planned = await rowsOf(now, planPurge)
    assert.containsSubset(planned, {
      'retention.jobs_days': 2,
      'retention.dead_jobs_days': 1,
      'retention.events_days': 1,
      'retention.uploads_days': 1,
    })
    assert.equal(await left('jobs'), 6)

    assert.deepEqual(await rowsOf(now, purge), planned)
    assert.deepEqual(
      [await left('jobs'), await left('outbox_events'), await left('uploads')],
      [3, 2, 1]
    )
    assert.isTrue(Object.values(await rowsOf(now, planPurge)).every((rows) => rows === 0))
  })

  test('says in the audit log what went', async ({ assert }) => {
    await givenOldRows()
    await purge(now)
    const entries = await db.from('audit_events').where('action', 'retention.purged').orderBy('id')
    assert.sameMembers(
      entries.map((entry) => `${entry.after.setting} ${entry.after.rows}`),
      [
        'retention.jobs_days 2',
        'retention.dead_jobs_days 1',
        'retention.events_days 1',
        'retention.uploads_days 1',
      ]
    )
  })

  test('keeps the tries of a mail that is still on its way', async ({ assert }) => {
    await asStaff('POST', '/invites', { email: 'sent@example.com' })
    await letWorkerWork()
    await asStaff('POST', '/invites', { email: 'waits@example.com' })
    const waiting = await db.from('mail_messages').where('to_address', 'waits@example.com').first()
    await db
      .table('mail_attempts')
      .insert({ mail_id: waiting.id, number: 1, started_at: now.toJSDate() })

    await purge(now.plus({ days: 91 }))
    const attempts = await db.from('mail_attempts').select('mail_id')
    assert.deepEqual(attempts, [{ mail_id: waiting.id }])
  })

  test('goes on until all is gone, some rows at a time', async ({ assert }) => {
    await db.from('outbox_events').delete()
    for (let times = 0; times < 5; times++)
      await db.table('outbox_events').multiInsert(Array.from({ length: 500 }, () => event(ago(20))))
    await purge(now)
    assert.equal(await left('outbox_events'), 0)
    const entries = await db.from('audit_events').where('target_type', 'outbox_events')
    assert.deepEqual(
      entries.map(({ after }) => after.rows).sort((a, b) => a - b),
      [500, 1_000, 1_000]
    )
  })
})
