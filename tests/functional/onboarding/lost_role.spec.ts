import { test } from '@japa/runner'
import { PHASES } from '#api/beta/posture/posture'
import { asStaff, freshDesk } from '#tests/functional/beta/desk'
import { call } from '#tests/functional/accounts/calls'
import { givenInstructor } from '#tests/functional/directory/given'
import { complete } from './complete.js'

test.group('A profile of somebody who is no instructor any more', (group) => {
  group.each.setup(() => freshDesk(PHASES.public))

  test('is nowhere to be seen until the role comes back', async ({ assert }) => {
    const { id, slug } = await givenInstructor()
    await complete(id, ['hours', 'coverage', 'offerings'])
    const become = (role: string) =>
      asStaff('PUT', `/users/${id}/roles`, { roles: [role], reason: 'Asked for it' })
    const seen = async () => [
      (await call('GET', `/instructors/${slug}`)).status,
      (await call('GET', `/instructors/${slug}/availability`)).status,
      (await call('GET', '/search?service=piano')).text.includes(slug),
    ]
    assert.equal((await become('student')).status, 200)
    assert.deepEqual(await seen(), [404, 404, false])
    assert.equal((await become('instructor')).status, 200)
    assert.deepEqual(await seen(), [200, 200, true])
  })
})
