import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { forgetChanges } from '#api/geography/map/forget_changes'
import { importNtaMap } from '#api/geography/map/import_nta_map'
import { loadDefaultMap } from '#api/geography/map/load_default_map'
import { PHASES } from '#api/beta/posture/posture'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { call } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { asStaff, bodyOf, freshDesk } from '#tests/functional/beta/desk'
import { ROUGH_FILE } from './nta_files.js'
import { locate } from './places.js'

const SLOPE = { shown_name: null, aliases: null, hidden: null, reason: 'for a test' }

async function givenArea(slug = 'park-slope'): Promise<number> {
  return (await db.from('areas').where('slug', slug).firstOrFail()).id
}

const put = (id: number, change: object) => asStaff('PUT', `/areas/${id}`, { ...SLOPE, ...change })

test.group('What staff say of an area', (group) => {
  group.each.setup(async () => {
    await loadDefaultMap({ replace: true })
    await forgetChanges()
    return freshDesk(PHASES.public)
  })
  group.teardown(() => forgetChanges())

  test('is shown at once, found by, and on record', async ({ assert }) => {
    const id = await givenArea()
    const answer = await put(id, { shown_name: 'The Slope', aliases: ['Brownstone Hill'] })
    assert.containsSubset(answer.body, { name: 'The Slope', map_name: 'Park Slope' })
    for (const name of ['the slope', 'park slope', 'brownstone hill']) {
      assert.containsSubset((await locate({ name })).body, {
        id,
        slug: 'park-slope',
        name: 'The Slope',
      })
    }
    assert.equal((await locate({ name: 'north slope' })).status, 404)
    const [event] = await db.from('audit_events').where('action', 'area.changed')
    assert.containsSubset(event, {
      target_id: String(id),
      before: { shown_name: null },
      after: { shown_name: 'The Slope', aliases: ['Brownstone Hill'] },
      reason: 'for a test',
    })
  })

  test('hides an area, or shows a park, until it is left to the map again', async ({ assert }) => {
    const [id, park] = [await givenArea(), await givenArea('central-park')]
    await put(id, { hidden: true })
    await put(park, { hidden: false })
    assert.equal((await call('GET', '/neighborhoods/park-slope')).status, 404)
    assert.equal((await call('GET', '/neighborhoods/central-park')).status, 200)
    assert.equal((await locate({ zip: '11217' })).body.name, 'Boerum Hill')
    await put(id, {})
    assert.equal((await call('GET', '/neighborhoods/park-slope')).status, 200)
  })

  test('stays when another map comes', async ({ assert }) => {
    const id = await givenArea('upper-east-side')
    await put(id, { shown_name: 'Silk Stocking District', aliases: ['UES', 'Upper East Side'] })
    await importNtaMap(ROUGH_FILE)
    const { body } = await locate({ name: 'UES' })
    assert.containsSubset(body, { id, name: 'Silk Stocking District' })
    await loadDefaultMap({ replace: true })
    assert.containsSubset((await locate({ name: 'UES' })).body, {
      id,
      name: 'Silk Stocking District',
    })
  })

  test('is not written over what somebody else has said meanwhile', async ({ assert }) => {
    const id = await givenArea()
    const bearer = await printableToken('operator@example.com')
    const late = (version: string) =>
      call('PUT', `/admin/areas/${id}`, {
        bearer,
        body: SLOPE,
        headers: { 'if-match': version },
      })
    const { headers } = await asStaff('GET', `/areas/${id}`)
    const changed = await put(id, { shown_name: 'The Slope' })
    const answer = await late(headers.get('etag')!)
    assert.equal(answer.body.code, 'changed_meanwhile')
    assert.deepEqual(answer.body.current, changed.body)
    assert.equal((await late(changed.headers.get('etag')!)).status, 200)
  })

  test('is no change when it is said already', async ({ assert }) => {
    const id = await givenArea()
    const said = { shown_name: 'The Slope', aliases: ['Brownstone Hill'], hidden: false }
    const first = await put(id, said)
    const state = () =>
      Promise.all([db.from('geography_state'), db.from('audit_events').orderBy('id')])
    const before = await state()
    const again = await put(id, said)
    assert.equal(again.status, 200)
    assert.deepEqual(again.body, first.body)
    assert.deepEqual(await state(), before)
  })

  test('leads what was merged elsewhere while an area hides, and back when all is forgotten', async ({
    assert,
  }) => {
    await importNtaMap(ROUGH_FILE)
    const redHook = async () => (await call('GET', '/neighborhoods/red-hook')).body.slug
    const id = await givenArea('carroll-gardens')
    const { version } = (await put(id, { hidden: true })).body
    const elsewhere = await redHook()
    assert.isString(elsewhere)
    assert.notEqual(elsewhere, 'carroll-gardens')
    await forgetChanges()
    assert.equal(await redHook(), 'carroll-gardens')
    const now = (await asStaff('GET', `/areas/${id}`)).body
    assert.equal(now.version, Number(version) + 1)
    await loadDefaultMap({ replace: true })
  })

  test('is refused when it cannot be a name', async ({ assert }) => {
    const id = await givenArea()
    const wrong = [{ shown_name: '!!' }, { shown_name: '' }, { aliases: ['–'] }, { aliases: 'UES' }]
    for (const change of [...wrong, { hidden: 'yes' }, { reason: 'x' }, { polygon: null }]) {
      assert.equal((await put(id, change)).status, 422, JSON.stringify(change))
    }
    for (const nobody of ['0', '999999999', '99999999999', 'park-slope']) {
      assert.equal((await asStaff('GET', `/areas/${nobody}`)).status, 404)
      assert.equal((await asStaff('PUT', `/areas/${nobody}`, SLOPE)).status, 404)
    }
  })

  test('is listed, also of what is hidden or retired', async ({ assert }) => {
    await importNtaMap(ROUGH_FILE)
    const slugs = async (query: string) =>
      bodyOf<{ slug: string }[]>(await asStaff('GET', `/areas?${query}`)).map(({ slug }) => slug)
    assert.deepEqual(await slugs('hidden=true&retired=false'), ['central-park'])
    assert.include(await slugs('borough=brooklyn&retired=true'), 'red-hook')
    assert.include(await slugs('q=11231'), 'carroll-gardens')
    const redHook = bodyOf(await asStaff('GET', `/areas/${await givenArea('red-hook')}`))
    assert.containsSubset(redHook, {
      retired: true,
      successor: { name: 'Carroll Gardens' },
      outline: { type: 'MultiPolygon' },
    })
    await loadDefaultMap({ replace: true })
  })

  test('is a matter of who may edit the catalogue', async ({ assert }) => {
    const support = await givenPerson('support')
    const bearer = await printableToken(support.email)
    const answer = await call('GET', '/admin/areas', { bearer })
    assert.equal(answer.body.code, 'missing_permission')
  })
})
