import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { freshAccounts } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { bodyOf, givenSignedIn } from '#tests/functional/own_account/desk'
import { as, auditOf } from './user_desk.js'

const BODY = 'Called about the new picture.'

async function givenNotes() {
  const { user } = await givenSignedIn('instructor')
  return { user, path: `/instructors/${user.id}/notes` }
}

test.group('Notes about an instructor', (group) => {
  group.each.setup(async () => {
    await freshAccounts()
    await setPosture(PHASES.public, 'test', 'for a test')
  })

  test('tell who wrote them and when, newest first', async ({ assert }) => {
    const { user, path } = await givenNotes()
    const staff = await givenPerson('support')
    const first = await as(staff, 'POST', path, { body: BODY })
    assert.equal(first.status, 201)
    await as(await givenPerson('admin'), 'POST', path, { body: 'Sent one.' })
    const list = await as(staff, 'GET', `${path}?_start=0&_end=10`)
    assert.equal(list.headers.get('x-total-count'), '2')
    const notes = bodyOf<{ body: string; author_id: string; author_name: string }[]>(list)
    assert.deepEqual(
      notes.map(({ body }) => body),
      ['Sent one.', BODY]
    )
    assert.containsSubset(notes[1], {
      author_id: staff.id,
      author_name: `${staff.first_name} ${staff.last_name}`,
    })
    const noted = (await auditOf(user.id)).filter(({ action }) => action === 'instructor.noted')
    assert.lengthOf(noted, 2)
    assert.notInclude(JSON.stringify(noted), BODY)
  })

  test('are neither changed nor taken away', async ({ assert }) => {
    const { path } = await givenNotes()
    const staff = await givenPerson('admin')
    const { id } = bodyOf(await as(staff, 'POST', path, { body: BODY }))
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      assert.include(
        [404, 405],
        (await as(staff, method, `${path}/${id}`, { body: 'Else' })).status
      )
    }
    assert.equal((await db.from('instructor_notes').firstOrFail()).body, BODY)
  })

  test('are for those who look after people, about those who teach', async ({ assert }) => {
    const { path } = await givenNotes()
    for (const role of ['moderator', 'finance'] as const) {
      const staff = await givenPerson(role)
      assert.equal((await as(staff, 'GET', path)).body.code, 'missing_permission')
      assert.equal((await as(staff, 'POST', path, { body: BODY })).body.code, 'missing_permission')
    }
    const admin = await givenPerson('admin')
    const student = await givenPerson('student')
    const wrong = `/instructors/${student.id}/notes`
    assert.equal((await as(admin, 'GET', wrong)).status, 404)
    assert.equal((await as(admin, 'POST', wrong, { body: BODY })).status, 404)
    assert.equal((await as(admin, 'POST', path, { body: ' ' })).status, 422)
  })
})
