import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { call } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { asStaff, bodyOf, freshDesk } from '#tests/functional/beta/desk'

const ID = '01J0000000000000000000JOB1'

const givenJob = (state: string) =>
  db.table('jobs').insert({
    id: ID,
    name: 'check_batch',
    payload: JSON.stringify({ batch_id: '01J0000000000000000000BATC', email: 'a@example.com' }),
    state,
    run_at: new Date(),
    max_attempts: 3,
    created_at: new Date(),
  })

const cancel = (reason = 'The wrong file') =>
  asStaff('POST', `/jobs/${ID}/cancellation`, { reason })

test.group('A job in the hands of staff', (group) => {
  group.each.setup(() => freshDesk())

  test('tells what it works on, without what is personal', async ({ assert }) => {
    await givenJob('queued')
    assert.deepEqual(bodyOf(await asStaff('GET', `/jobs/${ID}`)).payload, {
      batch_id: '01J0000000000000000000BATC',
      email: '[redacted]',
    })
  })

  test('is cancelled once, with a reason on record', async ({ assert }) => {
    await givenJob('queued')
    assert.equal((await cancel('')).status, 422)
    assert.deepInclude(bodyOf(await cancel()), { id: ID, state: 'cancelled' })
    const again = await cancel()
    assert.deepEqual([again.status, again.body.code], [409, 'job_ended'])
    const events = await db.from('audit_events').where('action', 'job.cancelled')
    assert.lengthOf(events, 1)
    assert.deepInclude(events[0], { target_id: ID, reason: 'The wrong file' })
  })

  test('is cancelled by those who may watch the machines only', async ({ assert }) => {
    await givenJob('queued')
    const bearer = await printableToken((await givenPerson('support')).email)
    const body = { reason: 'Why not' }
    const path = `/admin/jobs/${ID}/cancellation`
    assert.equal((await call('POST', path, { bearer, body })).status, 403)
    assert.equal((await db.from('jobs').where('id', ID).first()).state, 'queued')
  })
})
