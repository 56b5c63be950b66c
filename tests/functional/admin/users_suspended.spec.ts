import { test } from '@japa/runner'
import { newId } from '#api/core/ids'
import type { User, UserState } from '#api/accounts/user'
import { bodyOf, Browser, call, freshAccounts, tokensOf } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { as, auditOf, REASON, stateOf } from './user_desk.js'

test.group('Suspension', (group) => {
  let admin: User
  group.each.setup(async () => {
    await freshAccounts()
    admin = await givenPerson('admin')
  })

  for (const state of ['active', 'pending_verification', 'deactivated'] as UserState[]) {
    test(`gives ${state} back when it is lifted`, async ({ assert }) => {
      const user = await givenPerson('student', state)
      const shut = await as(admin, 'POST', `/users/${user.id}/suspension`, REASON)
      assert.deepInclude(shut.body, { state: 'suspended' })
      assert.deepInclude(shut.body.suspension, { reason: REASON.reason, by: admin.id })
      await as(admin, 'POST', `/users/${user.id}/suspension`, REASON)
      const open = await as(admin, 'DELETE', `/users/${user.id}/suspension`, REASON)
      assert.deepInclude(open.body, { state, suspension: null })
      const events = await auditOf(user.id)
      assert.deepEqual(
        events.map(({ action, before, after }) => [action, before.state, after.state]),
        [
          ['user.suspended', state, 'suspended'],
          ['user.restored', 'suspended', state],
        ]
      )
      assert.isTrue(events.every(({ actor_id: by, reason }) => by === admin.id && reason))
    })
  }

  test('shuts a browser, a script and a token out at their next request', async ({ assert }) => {
    const user = await givenPerson()
    const browser = new Browser()
    await browser.signIn(user.email)
    const { access, refresh } = await tokensOf(user.email)
    assert.equal((await call('GET', '/auth/me', { bearer: access })).status, 200)

    await as(admin, 'POST', `/users/${user.id}/suspension`, REASON)
    assert.equal((await browser.call('GET', '/auth/me')).status, 401)
    assert.equal((await call('GET', '/auth/me', { bearer: access })).status, 401)
    const renewed = await call('POST', '/auth/refresh', {
      body: { refresh_token: refresh },
      headers: { 'x-token-delivery': 'body' },
    })
    assert.equal(renewed.status, 401)
  })

  test('and a renewal at the same moment leave nobody inside', async ({ assert }) => {
    for (let round = 0; round < 8; round += 1) {
      const user = await givenPerson()
      const { refresh } = await tokensOf(user.email)
      const [renewed] = await Promise.all([
        call('POST', '/auth/refresh', {
          body: { refresh_token: refresh },
          headers: { 'x-token-delivery': 'body' },
        }),
        as(admin, 'POST', `/users/${user.id}/suspension`, REASON),
      ])
      const bearer = String(renewed.body.access_token ?? 'none')
      assert.equal((await call('GET', '/auth/me', { bearer })).status, 401)
      await as(admin, 'DELETE', `/users/${user.id}/suspension`, REASON)
      assert.equal((await call('GET', '/auth/me', { bearer })).status, 401, 'came back to life')
    }
  })

  test('is nothing for oneself, and nothing without a reason', async ({ assert }) => {
    await givenPerson('admin')
    const own = await as(admin, 'POST', `/users/${admin.id}/suspension`, REASON)
    assert.deepEqual([own.status, own.body.code], [403, 'not_yourself'])
    const user = await givenPerson()
    assert.equal((await as(admin, 'POST', `/users/${user.id}/suspension`, {})).status, 422)
    assert.equal(await stateOf(user), 'active')
  })

  test('takes many at once, each for itself', async ({ assert }) => {
    const support = await givenPerson('support')
    const [one, two] = [await givenPerson(), await givenPerson('instructor')]
    const ids = [one.id, admin.id, two.id, newId()]
    const { body } = await as(support, 'POST', '/users/bulk', { action: 'suspend', ids, ...REASON })
    const rows = bodyOf<{ ok: boolean; error?: { code: string } }[]>({ body })
    assert.deepEqual(
      rows.map(({ ok, error }) => (ok ? 'done' : error!.code)),
      ['done', 'staff_protected', 'done', 'not_found']
    )
    assert.deepEqual(await Promise.all([one, two, admin].map(stateOf)), [
      'suspended',
      'suspended',
      'active',
    ])
  })
})
