import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { beat } from '#api/core/queue/heartbeat'
import { wallClock } from '#api/core/clock'
import env from '#start/env'
import { call } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { asStaff, bodyOf, drain, freshDesk, letWorkerWork } from '#tests/functional/beta/desk'

interface Health {
  jobs: { waiting: number; running: number; dead: number; oldest_due_at: string | null }
  mail: Record<string, number | string | null>
  worker: { alive: number; seen_at: string | null }
  redis: { ok: boolean }
}

const health = async () => bodyOf<Health>(await asStaff('GET', '/operations-health'))

async function fault(settings: Record<string, unknown>) {
  const url = `${env.get('MAIL_LOOKUP_URL')}/faults`
  await fetch(url, { method: 'PUT', body: JSON.stringify(settings) })
}

const givenJob = (id: string, state: string, dueSecondsAgo = 0) =>
  db.table('jobs').insert({
    id,
    name: 'check_batch',
    payload: '{}',
    state,
    run_at: wallClock.now().minus({ seconds: dueSecondsAgo }).toJSDate(),
    max_attempts: 3,
    created_at: new Date(),
  })

test.group('The health of operations', (group) => {
  group.each.setup(() => freshDesk())
  group.each.teardown(() => fault({ kind: 'none' }))

  test('counts jobs by what can become of them, and the longest wait', async ({ assert }) => {
    await givenJob('01J0000000000000000000JOB1', 'queued', 90)
    await givenJob('01J0000000000000000000JOB2', 'queued', -600)
    await givenJob('01J0000000000000000000JOB3', 'dead')
    await givenJob('01J0000000000000000000JOB4', 'done')
    const { jobs, redis } = await health()
    assert.containsSubset(jobs, { waiting: 1, running: 0, dead: 1 })
    assert.isBelow(Date.parse(jobs.oldest_due_at!), Date.now() - 80_000)
    assert.isTrue(redis.ok)
  })

  test('tells since when the mail server puts mails off, until it takes one', async ({
    assert,
  }) => {
    await fault({ kind: 'reject_rcpt_4xx' })
    await asStaff('POST', '/invites', { email: 'ines@example.com' })
    await drain('single')
    const { mail } = await health()
    assert.containsSubset(mail, { waiting: 1, deferred: 1, sent_last_minute: 0 })
    assert.match(String(mail.deferred_answer), /^4\d\d/)
    assert.isNotNull(mail.deferred_since)

    await fault({ kind: 'none' })
    await db.from('mail_messages').update({ due_at: new Date(0) })
    await letWorkerWork()
    const after = (await health()).mail
    assert.containsSubset(after, { waiting: 0, deferred: 0, sent_last_minute: 1 })
    assert.isNull(after.deferred_since)
  })

  test('says when a worker was last seen', async ({ assert }) => {
    await db.from('worker_heartbeats').delete()
    assert.deepEqual((await health()).worker, { alive: 0, seen_at: null })
    await beat('a worker', wallClock.now())
    const { alive, seen_at } = (await health()).worker
    assert.equal(alive, 1)
    assert.isAbove(Date.parse(seen_at!), Date.now() - 10_000)
  })

  test('is for those who look after mails', async ({ assert }) => {
    for (const [role, status] of [
      ['support', 200],
      ['moderator', 403],
    ] as const) {
      const bearer = await printableToken((await givenPerson(role)).email)
      assert.equal((await call('GET', '/admin/operations-health', { bearer })).status, status)
    }
  })
})
