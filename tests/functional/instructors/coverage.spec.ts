import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { coverageOf } from '#api/instructors/coverage/coverage_queries'
import { call } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { freshMap } from '#tests/functional/geography/places'
import { bodyOf, givenSignedIn, withMatch } from '#tests/functional/own_account/desk'

const PATH = '/instructor/coverage'

const idOf = async (slug: string): Promise<number> =>
  (await db.from('areas').where({ slug }).firstOrFail()).id
const shownIn = async (borough: string): Promise<number[]> =>
  (
    await db.from('areas').where({ borough, hidden: false }).whereNull('retired_at').orderBy('id')
  ).map(({ id }) => id)

test.group('Where an instructor travels to', (group) => {
  group.each.setup(freshMap)

  test('is nothing until it is saved, then just what was said, each area once', async ({
    assert,
  }) => {
    const { browser, user } = await givenSignedIn('instructor')
    const before = await browser.call('GET', PATH)
    assert.equal(before.headers.get('etag'), '"0"')
    assert.deepEqual(bodyOf(before), { area_ids: [], boroughs: [], version: 0, updated_at: null })
    assert.isEmpty(await db.from('instructor_coverage'))

    const slope = await idOf('park-slope')
    const said = { area_ids: [slope, slope], boroughs: ['Staten Island'] }
    const saved = await withMatch(browser, 'PUT', PATH, '"0"', said)
    assert.equal(saved.status, 200, saved.text)
    const all = [...(await shownIn('staten-island')), slope].sort((a, b) => a - b)
    assert.containsSubset(bodyOf(saved), { boroughs: ['Staten Island'], version: 1 })
    assert.deepEqual(bodyOf<{ area_ids: number[] }>(saved).area_ids, all)
    assert.deepEqual(await coverageOf([user.id, 'nobody']), new Map([[user.id, all]]))

    const same = await withMatch(browser, 'PUT', PATH, '"1"', { area_ids: all })
    assert.equal(same.headers.get('etag'), '"1"')
    const none = await browser.call('PUT', PATH, {})
    assert.containsSubset(bodyOf(none), { area_ids: [], version: 2 })
    assert.isEmpty(await coverageOf([user.id]))
  })

  test('refuses areas that nobody can choose', async ({ assert }) => {
    const { browser } = await givenSignedIn('instructor')
    const hidden = await db.from('areas').where('hidden', true).firstOrFail()
    for (const id of [hidden.id, 2_000_000_000, 0, 1.5, 'park-slope']) {
      const answer = await browser.call('PUT', PATH, { area_ids: [id] })
      assert.equal(answer.status, 422, answer.text)
    }
    const abroad = await browser.call('PUT', PATH, { boroughs: ['Hoboken'] })
    assert.equal(abroad.status, 422)
    assert.isEmpty(await db.from('instructor_coverage'))
  })

  test('is not overwritten by a window that saw an older one', async ({ assert }) => {
    const { browser } = await givenSignedIn('instructor')
    const ids = await shownIn('queens')
    const tries = ids
      .slice(0, 6)
      .map((id) => withMatch(browser, 'PUT', PATH, '"0"', { area_ids: [id] }))
    const answers = await Promise.all(tries)
    const statuses = answers.map(({ status }) => status).sort()
    assert.deepEqual(statuses, [200, 412, 412, 412, 412, 412])
    const late = await withMatch(browser, 'PUT', PATH, '"0"', { area_ids: [] })
    const now = bodyOf(await browser.call('GET', PATH))
    assert.containsSubset(bodyOf(late), { code: 'changed_meanwhile', etag: '"1"', current: now })
  })

  test('follows the map: merged areas count as one, hidden ones not at all', async ({ assert }) => {
    const { browser, user } = await givenSignedIn('instructor')
    const [gone, heir, hidden] = (await shownIn('bronx')) as [number, number, number]
    await browser.call('PUT', PATH, { area_ids: [gone, heir, hidden] })
    await db
      .from('areas')
      .where('id', gone)
      .update({ retired_at: new Date(), successor_id: heir, hidden_by_staff: null })
    await db.from('areas').where('id', hidden).update({ hidden_by_staff: true })
    assert.deepEqual(await coverageOf([user.id]), new Map([[user.id, [heir]]]))
    await db.from('areas').where('id', gone).update({ retired_at: null, successor_id: null })
    await db.from('areas').where('id', hidden).update({ hidden_by_staff: null })
    assert.deepEqual((await coverageOf([user.id])).get(user.id), [gone, heir, hidden])
  })

  test('is for instructors alone, and the audit log names no place', async ({ assert }) => {
    const { browser: student } = await givenSignedIn()
    assert.equal((await student.call('GET', PATH)).body.code, 'missing_permission')
    const bearer = await printableToken((await givenPerson('admin')).email)
    assert.equal((await call('GET', PATH, { bearer })).body.code, 'instructors_only')
    assert.equal((await call('PUT', PATH, { bearer, body: {} })).body.code, 'instructors_only')
    const { browser } = await givenSignedIn('instructor')
    const area_ids = (await shownIn('queens')).slice(0, 3)
    await browser.call('PUT', PATH, { area_ids })
    await browser.call('PUT', PATH, { area_ids: area_ids.slice(1) })
    const events = await db.from('audit_events').where('action', 'coverage.changed').orderBy('id')
    assert.deepEqual(
      events.map(({ after }) => after as unknown),
      [
        { areas: 3, added: 3, removed: 0 },
        { areas: 2, added: 0, removed: 1 },
      ]
    )
  })
})
