import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { registerOfferingReaction } from '#api/instructors/offerings/offering_reactions'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { call, freshAccounts } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { bodyOf, givenSignedIn, withMatch } from '#tests/functional/own_account/desk'
import { givenTeacher, OFFERINGS, PIANO, TERMS } from './teacher.js'

const GUITAR = { ...PIANO, service: 'guitar' }

test.group('Offerings', (group) => {
  group.each.setup(async () => {
    await freshAccounts()
    await setPosture(PHASES.public, 'test', 'for a test')
  })

  test('are added, each value once and in order, with what lessons cost', async ({ assert }) => {
    const { browser } = await givenTeacher()
    const added = await browser.call('POST', OFFERINGS, { ...PIANO, durations: [60, 45, 60] })
    assert.equal(added.status, 201, added.text)
    assert.equal(added.headers.get('etag'), '"1"')
    const offering = bodyOf(added)
    assert.containsSubset(offering, {
      service: { slug: 'piano', name: 'Piano', category: { slug: 'music' } },
      state: 'live',
      not_shown_because: null,
      durations: [45, 60],
      age_groups: ['kids', 'adults'],
      selections: { goal: ['recreation'] },
      position: 1,
    })
    assert.deepEqual(offering.formats as unknown, [
      {
        format: 'student_location',
        hourly_rate_cents: 9_000,
        prices: [
          { duration_minutes: 45, price_cents: 6_750 },
          { duration_minutes: 60, price_cents: 9_000 },
        ],
      },
      {
        format: 'online',
        hourly_rate_cents: 7_500,
        prices: [
          { duration_minutes: 45, price_cents: 5_625 },
          { duration_minutes: 60, price_cents: 7_500 },
        ],
      },
    ])
    assert.deepEqual((await browser.call('GET', OFFERINGS)).body as unknown, [offering])
    assert.deepEqual(bodyOf(await browser.call('GET', `${OFFERINGS}/${offering.id}`)), offering)
  })

  test('are for all ages and levels of the service, when none are named', async ({ assert }) => {
    const { browser } = await givenTeacher()
    const { formats, durations } = PIANO
    const added = await browser.call('POST', OFFERINGS, { service: 'guitar', formats, durations })
    assert.containsSubset(bodyOf(added), {
      age_groups: ['kids', 'teens', 'adults'],
      levels: ['beginner', 'intermediate', 'advanced'],
      selections: {},
      description: null,
    })
  })

  test('are changed whole, but not by a window that saw older terms', async ({ assert }) => {
    const { browser, path } = await givenTeacher(PIANO)
    const changed = await withMatch(browser, 'PUT', path, '"1"', {
      ...TERMS,
      formats: [{ format: 'online', hourly_rate_cents: 8_000 }],
      description: undefined,
    })
    assert.equal(changed.status, 200, changed.text)
    const lessons = [{ format: 'online', hourly_rate_cents: 8_000 }]
    assert.containsSubset(bodyOf(changed), { formats: lessons, description: null, version: 2 })
    assert.lengthOf(bodyOf<{ formats: unknown[] }>(changed).formats, 1)
    const late = await withMatch(browser, 'PUT', path, '"1"', TERMS)
    assert.equal(late.status, 412)
    assert.containsSubset(bodyOf(late), { code: 'changed_meanwhile', current: { version: 2 } })
    assert.equal((await withMatch(browser, 'DELETE', path, '"1"', undefined)).status, 412)
  })

  test('stay as they are when nothing changes, and keep their service', async ({ assert }) => {
    const { browser, path } = await givenTeacher(PIANO)
    assert.equal(bodyOf(await browser.call('PUT', path, PIANO)).version, 1)
    const other = await browser.call('PUT', path, GUITAR)
    assert.containsSubset(bodyOf(other), { errors: [{ field: 'service', rule: 'fixed' }] })
    const events = await db.from('audit_events').where('target_type', 'offering')
    assert.deepEqual(
      events.map(({ action }) => action),
      ['offering.added']
    )
    assert.notInclude(JSON.stringify(events), 'the song')
  })

  test('are archived and not deleted; their service can be offered anew', async ({ assert }) => {
    const { browser, ids, path } = await givenTeacher(PIANO, GUITAR)
    assert.equal((await browser.call('DELETE', path)).status, 204)
    assert.equal((await browser.call('DELETE', path)).status, 204)
    assert.equal((await browser.call('PUT', path, TERMS)).body.code, 'offering_archived')
    const idsOf = async (query = '') =>
      bodyOf<{ id: string }[]>(await browser.call('GET', `${OFFERINGS}${query}`)).map(
        ({ id }) => id
      )
    assert.deepEqual(await idsOf(), [ids[1]])
    assert.deepEqual(await idsOf('?state=archived'), [ids[0]])
    assert.equal((await browser.call('POST', OFFERINGS, PIANO)).status, 201)
    assert.equal((await browser.call('POST', OFFERINGS, PIANO)).body.code, 'already_offered')
  })

  test('are one for each service, whatever comes at once', async ({ assert }) => {
    const { browser, user } = await givenTeacher()
    for (let round = 1; round <= 5; round += 1) {
      const tries = Array.from({ length: 4 }, () => browser.call('POST', OFFERINGS, PIANO))
      const answers = await Promise.all(tries)
      assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409, 409])
      const { id } = answers.map((answer) => bodyOf(answer)).find((body) => 'id' in body)!
      await browser.call('DELETE', `${OFFERINGS}/${id}`)
    }
    const again = () =>
      db.rawQuery(
        `INSERT INTO instructor_offerings
           (id, user_id, service_id, durations, age_groups, position, created_at, updated_at)
         SELECT md5(random()::text), ?, id, '{60}', '{kids}', 1, now(), now()
         FROM services WHERE slug = 'piano'`,
        [user.id]
      )
    await again()
    await assert.rejects(again, /instructor_offerings_one_live/)
  })

  test('tell other domains in the same transaction', async ({ assert }) => {
    const heard: string[] = []
    registerOfferingReaction(async (trx, { what, offeringId }) => {
      const row = await trx.from('instructor_offerings').where('id', offeringId).first()
      heard.push(`${what} ${row.state}`)
    })
    const { browser, path } = await givenTeacher(PIANO)
    await browser.call('PUT', path, { ...TERMS, equipment: null })
    await browser.call('DELETE', path)
    assert.deepEqual(heard, ['added live', 'changed live', 'archived archived'])
  })

  test('of others are not there', async ({ assert }) => {
    const { path } = await givenTeacher(PIANO)
    const { browser: other } = await givenTeacher()
    assert.equal((await other.call('GET', path)).status, 404)
    assert.equal((await other.call('PUT', path, TERMS)).status, 404)
    assert.equal((await other.call('DELETE', path)).status, 404)
    assert.deepEqual((await other.call('GET', OFFERINGS)).body as unknown, [])
  })

  test('are nothing for students, staff, and who is suspended or waits', async ({ assert }) => {
    const { browser: student } = await givenSignedIn()
    assert.equal((await student.call('POST', OFFERINGS, PIANO)).body.code, 'missing_permission')
    const bearer = await printableToken((await givenPerson('admin')).email)
    for (const [method, body] of [['GET'], ['POST', PIANO]] as const) {
      const answer = await call(method, OFFERINGS, { bearer, body })
      assert.equal(answer.body.code, 'instructors_only')
    }
    const { browser, user } = await givenTeacher(PIANO)
    await setPosture(PHASES.alpha, 'test', 'for a test')
    assert.equal((await browser.call('GET', OFFERINGS)).body.code, 'beta_access_required')
    await db.from('users').where('id', user.id).update({ state: 'suspended' })
    assert.equal((await browser.call('GET', OFFERINGS)).status, 401)
  })
})
