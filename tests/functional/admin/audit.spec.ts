import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { sealAuditEvents } from '#api/core/audit/seal'
import type { User } from '#api/accounts/user'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { bodyOf, call, freshAccounts } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import env from '#start/env'
import { as, REASON } from './user_desk.js'

test.group('The audit log', (group) => {
  let admin: User
  let person: User
  group.each.setup(async () => {
    await freshAccounts()
    admin = await givenPerson('admin')
    person = await givenPerson()
    await as(admin, 'POST', `/users/${person.id}/suspension`, REASON)
    await as(admin, 'DELETE', `/users/${person.id}/suspension`, { reason: 'A, "mistake"' })
  })

  test('names who did it, and is filtered by whom, what and when', async ({ assert }) => {
    const list = async (query: string) =>
      bodyOf<
        {
          action: string
          actor_name: string
        }[]
      >(await as(admin, 'GET', `/audit-events?${query}`))
    const [event] = await list('action=user.suspended')
    assert.equal(event.actor_name, 'Nell Ward')
    const about = `target_type=user&target_id=${person.id}`
    assert.lengthOf(await list(`${about}&actor_id=${admin.id}&channel=api`), 2)
    assert.lengthOf(await list(`${about}&actor_id=${person.id}`), 0)
    assert.lengthOf(await list(`${about}&at_lt=2020-01-01T00:00:00Z`), 0)
  })

  test('is verified on demand, and says where it was altered', async ({ assert }) => {
    while (await sealAuditEvents());
    const whole = await as(admin, 'GET', '/audit-events/verification')
    assert.deepInclude(whole.body, { intact: true, first_broken: null })
    assert.isAbove(Number(whole.body.sealed), 1)

    const [seal] = await db.from('audit_seals').orderBy('position', 'desc').limit(1)
    await db.transaction(async (trx) => {
      await trx.rawQuery('SET LOCAL session_replication_role = replica')
      await trx.from('audit_events').where('id', seal.audit_id).update({ reason: 'Nothing' })
    })
    const broken = await as(admin, 'GET', '/audit-events/verification')
    const where = { position: Number(seal.position), audit_id: seal.audit_id, why: 'altered' }
    assert.deepInclude(broken.body, { intact: false, first_broken: where })
  })

  test('is exported as far as the filters go', async ({ assert }) => {
    const answer = await fetch(
      `http://${env.get('HOST')}:${env.get('PORT')}/api/admin/audit-events/export?action=user.restored`,
      { headers: { authorization: `Bearer ${await printableToken(admin.email)}` } }
    )
    const csv = await answer.text()
    assert.include(answer.headers.get('content-type')!, 'text/csv')
    assert.lengthOf(csv.trim().split('\r\n'), 2)
    assert.include(csv, 'Nell Ward')
    assert.include(csv, '"A, ""mistake"""')
  })

  test('is for those alone who may read it', async ({ assert }) => {
    const support = await givenPerson('support')
    for (const path of ['', '/verification', '/export']) {
      const bearer = await printableToken(support.email)
      assert.equal((await call('GET', `/admin/audit-events${path}`, { bearer })).status, 403, path)
    }
  })
})
