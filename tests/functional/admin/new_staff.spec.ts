import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { freshAccounts } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { as, REASON } from './user_desk.js'

test.group('Who becomes staff', (group) => {
  group.each.setup(() => freshAccounts())

  test('has an account in use: somebody else may have begun one that is not proven', async ({
    assert,
  }) => {
    const admin = await givenPerson('admin')
    const roles = ['student', 'support']
    for (const state of ['pending_verification', 'suspended', 'deactivated'] as const) {
      const { id } = await givenPerson('student', state)
      const answer = await as(admin, 'PUT', `/users/${id}/roles`, { roles, ...REASON })
      assert.deepEqual([answer.status, answer.body.code], [409, 'user_state'], state)
    }
    assert.lengthOf(await db.from('user_roles').where('role', 'support'), 0)

    const { id } = await givenPerson('student')
    const answer = await as(admin, 'PUT', `/users/${id}/roles`, { roles, ...REASON })
    assert.equal(answer.status, 200)
  })
})
