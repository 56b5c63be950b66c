import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { printableToken } from '#api/accounts/tokens/printable_token'
import type { User } from '#api/accounts/user'
import { call, freshAccounts } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { as, givenBusyPerson, REASON } from './user_desk.js'

test.group('The last admin', (group) => {
  group.each.setup(() => freshAccounts())

  const demote = (bearer: string, target: User) =>
    call('PUT', `/admin/users/${target.id}/roles`, {
      bearer,
      body: { roles: ['support'], ...REASON },
    })
  const suspend = (bearer: string, target: User) =>
    call('POST', `/admin/users/${target.id}/suspension`, { bearer, body: REASON })

  const RACES = [
    { what: 'demote', acts: [demote, demote] },
    { what: 'suspend', acts: [suspend, suspend] },
    { what: 'demote and suspend', acts: [demote, suspend] },
  ]

  test('stays when two {what} each other at once')
    .with(RACES)
    .run(async ({ assert }, { acts: [first, second] }) => {
      for (let round = 0; round < 5; round += 1) {
        await freshAccounts()
        const [one, two] = [await givenPerson('admin'), await givenPerson('admin')]
        // Both come with what they were given before: who is no admin any more gets no admin's token.
        const [ones, twos] = [await printableToken(one.email), await printableToken(two.email)]
        const answers = await Promise.all([first(ones, two), second(twos, one)])
        const left = await db
          .from('user_roles as r')
          .join('users as u', 'u.id', 'r.user_id')
          .where({ role: 'admin', state: 'active' })
        assert.lengthOf(left, 1)
        assert.equal(answers.filter(({ status }) => status === 200).length, 1)
      }
    })

  test('is not demoted even by a colleague who is suspended as admin', async ({ assert }) => {
    const [boss, gone] = [await givenPerson('admin'), await givenPerson('admin', 'suspended')]
    const bearer = await printableToken(boss.email)
    assert.equal((await demote(bearer, boss)).body.code, 'not_yourself')
    assert.equal((await demote(bearer, gone)).status, 200)
  })
})

test.group('Roles', (group) => {
  let admin: User
  group.each.setup(async () => {
    await freshAccounts()
    admin = await givenPerson('admin')
  })

  test('count at the next request, and who is staff no more is signed out', async ({ assert }) => {
    const { user, session } = await givenBusyPerson('support')
    const wish = { roles: ['student'], ...REASON }
    assert.equal((await as(admin, 'PUT', `/users/${user.id}/roles`, wish)).status, 200)
    assert.isNotNull((await db.from('sessions').where('id', session).firstOrFail()).ended_at)
    const [event] = await db.from('audit_events').where('action', 'user.roles_changed')
    assert.deepEqual([event.before.roles, event.after.roles], [['support'], ['student']])
  })

  test('are at least one, known, and not both faces of the site', async ({ assert }) => {
    const user = await givenPerson()
    for (const roles of [[], ['king'], ['student', 'instructor'], ['student', 'student']]) {
      const answer = await as(admin, 'PUT', `/users/${user.id}/roles`, { roles, ...REASON })
      assert.equal(answer.status, 422, roles.join())
    }
  })
})
