import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { call, freshAccounts } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { bodyOf, fetchFile } from '#tests/functional/own_account/desk'
import { givenTeacher, PIANO } from '#tests/functional/instructors/teacher'

const PATH = '/admin/instructors'

async function asRole(role: 'admin' | 'support' | 'student' | 'finance', path = PATH) {
  const bearer = await printableToken((await givenPerson(role)).email)
  return call('GET', path, { bearer })
}

async function found(query: string): Promise<string[]> {
  const answer = await asRole('admin', `${PATH}?${query}`)
  return bodyOf<{ id: string }[]>(answer).map(({ id }) => id)
}

/** Somebody who teaches the piano, travels to Park Slope and has shown who they are. */
async function givenKnownTeacher() {
  const { user } = await givenTeacher(PIANO)
  const area = await db.from('areas').where('slug', 'park-slope').firstOrFail()
  const now = new Date()
  await db.table('instructor_coverage').insert({
    ...{ user_id: user.id, area_ids: [area.id] },
    ...{ created_at: now, updated_at: now },
  })
  await db.table('instructor_documents').insert({
    ...{ id: 'document', user_id: user.id, kind: 'identity', state: 'pending' },
    ...{ sent_as: 'image/png', folder: 'f', pages: 1, size_bytes: 1, sent_at: now },
  })
  return user
}

test.group('Instructors in the back office', (group) => {
  group.each.setup(async () => {
    await freshAccounts()
    await setPosture(PHASES.public, 'test', 'for a test')
  })

  test('are listed with what they have, and found by it', async ({ assert }) => {
    const known = await givenKnownTeacher()
    const { user: new_ } = await givenTeacher()
    await givenPerson('student')
    const list = await asRole('support')
    assert.equal(list.headers.get('x-total-count'), '2')
    const row = bodyOf<{ id: string }[]>(list).find(({ id }) => id === known.id)
    assert.containsSubset(row, {
      state: 'draft',
      shown: false,
      offerings: 1,
      boroughs: ['brooklyn'],
      identity: 'pending',
      background_check: 'not_started',
    })
    for (const query of [
      'category=music',
      'service=piano',
      'borough=brooklyn',
      'identity=pending',
      'offerings_gte=1',
      `q=${known.email}`,
    ]) {
      assert.deepEqual(await found(query), [known.id], query)
    }
    for (const query of ['category=dance', 'borough=queens', 'shown=true', 'state=live']) {
      assert.deepEqual(await found(query), [], query)
    }
    assert.sameMembers(await found('identity=missing&category_ne=music'), [new_.id])
    assert.equal((await asRole('admin', `${PATH}?rating=5`)).status, 400)
  })

  test('are shown whole, without their address', async ({ assert }) => {
    const known = await givenKnownTeacher()
    const shown = await asRole('admin', `${PATH}/${known.id}`)
    assert.containsSubset(bodyOf(shown), {
      identity: 'pending',
      background_check: 'not_started',
      profile: { state: 'draft', headline: null },
      live_offerings: [{ service: { slug: 'piano' } }],
      covered_areas: [{ name: 'Park Slope', borough: 'brooklyn' }],
      receives_in: [],
    })
    const student = await givenPerson('student')
    assert.equal((await asRole('admin', `${PATH}/${student.id}`)).status, 404)
  })

  test('come as CSV, as far as the filters leave them', async ({ assert }) => {
    const known = await givenKnownTeacher()
    await givenTeacher()
    const authorization = `Bearer ${await printableToken((await givenPerson('admin')).email)}`
    const path = `/api${PATH}/export?category=music`
    const text = await (await fetchFile(path, { headers: { authorization } })).text()
    const [header, ...rows] = text.trim().split('\r\n')
    assert.include(header, 'email')
    assert.lengthOf(rows, 1)
    assert.include(rows[0], known.email)
  })

  test('are for staff who may see people', async ({ assert }) => {
    assert.equal((await asRole('student')).body.code, 'staff_only')
    assert.equal((await asRole('support')).status, 200)
  })
})
