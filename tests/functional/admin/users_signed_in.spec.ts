import { test } from '@japa/runner'
import type { User } from '#api/accounts/user'
import { bodyOf, freshAccounts, tokensOf } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { as, givenBusyPerson, REASON } from './user_desk.js'

test.group('Sessions and tokens of others', (group) => {
  let admin: User
  group.each.setup(async () => {
    await freshAccounts()
    admin = await givenPerson('admin')
  })

  test('are shown, and end one by one or all together', async ({ assert }) => {
    const { user, session, token } = await givenBusyPerson('student')
    await tokensOf(user.email)
    const list = await as(admin, 'GET', `/users/${user.id}/sessions`)
    assert.lengthOf(bodyOf<[]>(list), 2)
    const path = `/users/${user.id}/sessions`
    assert.equal((await as(admin, 'DELETE', `${path}/${session}`, REASON)).status, 204)
    assert.equal((await as(admin, 'DELETE', `${path}/${session}`, REASON)).status, 404)
    assert.equal((await as(admin, 'DELETE', path, REASON)).status, 204)
    assert.lengthOf(bodyOf<[]>(await as(admin, 'GET', path)), 0)
    const tokens = `/users/${user.id}/tokens`
    assert.equal((await as(admin, 'DELETE', `${tokens}/${token}`, REASON)).status, 204)
    assert.equal((await as(admin, 'DELETE', `${tokens}/${token}`, REASON)).status, 404)
  })

  test('of one person are not found under another', async ({ assert }) => {
    const [{ session, token }, other] = [await givenBusyPerson('student'), await givenPerson()]
    for (const rest of [`sessions/${session}`, `tokens/${token}`]) {
      const answer = await as(admin, 'DELETE', `/users/${other.id}/${rest}`, REASON)
      assert.equal(answer.status, 404, rest)
    }
  })
})
