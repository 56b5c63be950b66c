import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { Role } from '#api/accounts/permissions'
import { changeRoles } from '#api/accounts/oversight/change_roles'
import { setRoles } from '#api/accounts/roles/set_roles'
import { createApiToken } from '#api/accounts/tokens/create_api_token'
import type { User } from '#api/accounts/user'
import { call, freshAccounts } from './calls.js'
import { actorFor, givenPerson } from './people.js'

const REASON = 'for a test'

test.group('API tokens of somebody whose roles change', (group) => {
  let admin: User
  let user: User
  group.each.setup(async () => {
    await freshAccounts()
    admin = await givenPerson('admin')
    user = await givenPerson('support')
  })

  const give = (...roles: Role[]) =>
    changeRoles(actorFor(admin), user.id, { roles, reason: REASON })
  const make = (...scopes: string[]) => createApiToken(actorFor(user), { name: 'script', scopes })
  const asks = async (bearer: string) => (await call('GET', '/auth/me', { bearer })).status

  test('stay dead when the staff role comes back', async ({ assert }) => {
    const { id, token } = await make('manage_invites')
    const child = await call('POST', '/auth/tokens', {
      bearer: token,
      body: { name: 'child', scopes: ['manage_invites'] },
    })
    const own = await make('manage_own_profile')
    await give('student')
    await give('support')
    for (const bearer of [token, String(child.body.token)]) assert.equal(await asks(bearer), 401)
    assert.equal(await asks(own.token), 200, 'what a student may do as well is not lost')

    const events = await db.from('audit_events').where('action', 'api_token.revoked')
    assert.sameMembers(
      events.map(({ target_id: target }) => target),
      [id, child.body.id]
    )
    for (const { actor_id: by, reason } of events)
      assert.deepEqual([by, reason], [admin.id, REASON])
  })

  test('die when the one permission they carry is lost, and only those', async ({ assert }) => {
    const [invites, people] = [await make('manage_invites'), await make('view_all_users')]
    await give('moderator')
    await give('support')
    assert.deepEqual([await asks(invites.token), await asks(people.token)], [401, 200])
  })

  test('die in the same breath as the role, or not at all', async ({ assert }) => {
    const { token } = await make('manage_invites')
    await assert.rejects(() => give('student', 'instructor'))
    assert.equal(await asks(token), 200)
    const change = { userId: user.id, actorId: null, reason: REASON, channel: 'command' as const }
    await setRoles({ ...change, roles: ['finance'] })
    const event = await db.from('audit_events').where('action', 'api_token.revoked').firstOrFail()
    assert.deepInclude(event, { actor_id: null, channel: 'command', reason: REASON })
    assert.equal(await asks(token), 401)
  })

  test('are none that was made while the role was being taken away', async ({ assert }) => {
    for (let round = 0; round < 8; round += 1) {
      const tries = Array.from({ length: 4 }, () => make('manage_invites'))
      const [made] = await Promise.all([Promise.allSettled(tries), give('student')])
      await give('support')
      for (const one of made) {
        if (one.status === 'rejected') assert.equal(one.reason.code, 'scope_too_wide')
        else assert.equal(await asks(one.value.token), 401)
      }
    }
  }).timeout(30_000)
})
