import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { newId } from '#api/core/ids'
import { asStaff, bodyOf, freshDesk } from '#tests/functional/beta/desk'

const results = async (path: string, body: object, method = 'POST') => {
  const answer = await asStaff(method, path, body)
  return bodyOf<{ id: string; ok: boolean; error?: { code: string } }[]>(answer)
}

const codes = (rows: { ok: boolean; error?: { code: string } }[]) =>
  rows.map(({ ok, error }) => (ok ? 'done' : error!.code))

async function givenMails(...states: string[]): Promise<string[]> {
  const ids = []
  for (const state of states) {
    await asStaff('POST', '/invites', { email: `${newId().toLowerCase()}@example.com` })
    const mail = await db.from('mail_messages').orderBy('id', 'desc').firstOrFail()
    await db.from('mail_messages').where('id', mail.id).update({ state })
    ids.push(mail.id)
  }
  return ids
}

async function givenJob(state: string, uniqueKey: string | null = null): Promise<string> {
  const id = newId()
  const at = new Date()
  const times = { run_at: at, created_at: at }
  const job = { id, name: 'test', payload: {}, state, unique_key: uniqueKey, max_attempts: 3 }
  await db.table('jobs').insert({ ...job, ...times })
  return id
}

test.group('Many at once', (group) => {
  group.each.setup(() => freshDesk())

  test('mails are sent again, each answering for itself', async ({ assert }) => {
    const ids = [...(await givenMails('failed', 'delivered', 'unknown')), 'nobody']
    const rows = await results('/mail/bulk', { action: 'retry', ids })
    assert.deepEqual(codes(rows), ['done', 'mail_state', 'done', 'not_found'])
    assert.deepEqual(
      rows.map(({ id }) => id),
      ids
    )
    assert.lengthOf(await db.from('audit_events').where('action', 'mail.retried'), 2)
  })

  test('jobs are run again, unless a newer one does their work', async ({ assert }) => {
    const ids = [
      await givenJob('dead', 'once'),
      await givenJob('cancelled'),
      await givenJob('done'),
    ]
    await givenJob('queued', 'once')
    const rows = await results('/jobs/bulk', { action: 'retry', ids })
    assert.deepEqual(codes(rows), ['job_superseded', 'done', 'job_not_ended'])
    assert.lengthOf(await db.from('audit_events').where('action', 'job.retried'), 1)
  })

  test('addresses are kept from mail; a bad one spoils only itself', async ({ assert }) => {
    const addresses = ['Ann@Example.com', 'two people@example.com', 'ben@example.com']
    const rows = await results('/suppressions/bulk', { addresses, note: 'by phone' })
    assert.deepEqual(codes(rows), ['done', 'invalid_address', 'done'])
    const kept = await db.from('mail_suppressions').orderBy('address')
    assert.deepEqual(
      kept.map(({ address, note }) => [address, note]),
      [
        ['ann@example.com', 'by phone'],
        ['ben@example.com', 'by phone'],
      ]
    )
  })

  test('addresses are let go again, with one reason', async ({ assert }) => {
    await results('/suppressions/bulk', { addresses: ['ann@example.com', 'ben@example.com'] })
    const kept = await db.from('mail_suppressions').orderBy('address')
    const ids = [...kept.map(({ id }) => id), newId()]
    assert.equal((await asStaff('DELETE', '/suppressions/bulk', { ids })).status, 422)
    const rows = await results('/suppressions/bulk', { ids, reason: 'They asked' }, 'DELETE')
    assert.deepEqual(codes(rows), ['done', 'done', 'not_found'])
    const events = await db.from('audit_events').where('action', 'suppression.removed')
    assert.deepEqual(
      events.map(({ reason }) => reason),
      ['They asked', 'They asked']
    )
  })

  test('are at least one, at most a hundred, and never twice the same', async ({ assert }) => {
    const id = newId()
    for (const ids of [[], Array.from({ length: 101 }, newId), [id, id], 'all', [7]]) {
      assert.equal((await asStaff('POST', '/mail/bulk', { action: 'retry', ids })).status, 422)
      assert.equal((await asStaff('POST', '/jobs/bulk', { action: 'retry', ids })).status, 422)
    }
    const unknown = await asStaff('POST', '/jobs/bulk', { action: 'cancel', ids: [id] })
    assert.equal(unknown.status, 422)
  })
})
