import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { locate as locating } from '#api/geography/locate'
import { forgetChanges } from '#api/geography/map/forget_changes'
import { call } from '#tests/functional/accounts/calls'
import { bodyOf } from '#tests/functional/beta/desk'
import { freshMap, listedPlaces, locate, type Neighborhood } from './places.js'

const list = async (query: string) =>
  bodyOf<Neighborhood[]>(await call('GET', `/neighborhoods?${query}`))

/** All that one sees who follows the links. */
async function pagesFrom(first: string): Promise<Neighborhood[]> {
  const seen: Neighborhood[] = []
  for (let path = first; path && seen.length < 1000;) {
    const answer = await call('GET', path)
    seen.push(...bodyOf<Neighborhood[]>(answer))
    path = /<\/api([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1] ?? ''
  }
  return seen
}

test.group('Neighborhoods', (group) => {
  group.setup(freshMap)

  test('are found by every name and alias there is', async ({ assert }) => {
    const places = (await listedPlaces()).filter(({ kind }) => !kind)
    for (const { name, aliases = [], at } of places) {
      for (const called of [name, ...aliases]) {
        const answer = await locating({ name: called.toUpperCase() })
        const found = [answer, ...answer.also].find(({ center }) => center.lat === at[0])
        assert.equal(found?.name, name, called)
      }
    }
  })

  test('are found by every ZIP code there is, the one that is meant first', async ({ assert }) => {
    const places = (await listedPlaces()).filter(({ kind }) => !kind)
    const zips = new Set(places.flatMap((place) => place.zips ?? []))
    assert.isAbove(zips.size, 176)
    for (const zip of zips) {
      const body = await locating({ zip })
      const rank = (place: (typeof places)[number]) => (place.zips ?? []).indexOf(zip)
      const named = places.filter((place) => rank(place) >= 0)
      assert.equal(1 + body.also.length, named.length, zip)
      const meant = named.find(({ name, at }) => name === body.name && at[0] === body.center.lat)
      assert.equal(rank(meant!), Math.min(...named.map(rank)), zip)
    }
  })

  test('are found by the points of every listed place', async ({ assert }) => {
    for (const { name, at, kind } of await listedPlaces()) {
      const body = await locating({ lat: at[0], lng: at[1] })
      if (kind) assert.deepInclude(body.within, { name, kind })
      else assert.deepInclude(body, { name, distance_m: 0, within: null })
    }
  })

  test('know where people live in the City', async ({ assert }) => {
    const homes: [number, number, string, string][] = [
      [40.6722, -73.9772, 'Park Slope', 'Brooklyn'],
      [40.787, -73.975, 'Upper West Side', 'Manhattan'],
      [40.7644, -73.9235, 'Astoria', 'Queens'],
      [40.8554, -73.8877, 'Belmont', 'Bronx'],
      [40.5096, -74.2379, 'Tottenville', 'Staten Island'],
    ]
    for (const [lat, lng, name, borough] of homes) {
      assert.deepInclude((await locate({ lat, lng })).body, { name, borough })
    }
  })

  test('end at the water, where the shore behind is offered', async ({ assert }) => {
    const offShore = await locate({ lat: 40.7052, lng: -73.9947 })
    assert.equal(offShore.status, 404)
    const { code, nearest } = bodyOf(offShore as never) as Record<string, { name: string }>
    assert.equal(code as unknown, 'outside_service_area')
    assert.equal(nearest.name, 'DUMBO')
    for (const [lat, lng] of [
      [40.65, -74.06],
      [40.7178, -74.0431],
      [0, 0],
      [-90, 180],
    ]) {
      const answer = await locate({ lat, lng })
      assert.equal(answer.status, 404)
      assert.containsSubset(answer.body, { code: 'outside_service_area', nearest: null })
    }
  })

  test('are told apart where two boroughs share a name', async ({ assert }) => {
    const { body } = await locate({ name: 'murray hill' })
    assert.deepEqual(
      [body, ...body.also].map(({ slug }) => slug),
      ['murray-hill', 'murray-hill-queens']
    )
  })

  test('refuse what is no place, naming the field', async ({ assert }) => {
    const wrong = ['', 'lat=40', 'lng=-73', 'lat=95&lng=1', 'lat=x&lng=1', 'zip=1121', 'name=']
    for (const query of [...wrong, 'zip=11215&name=soho', 'lat=40.7&lng=-73.9&zip=11215']) {
      const answer = await call('GET', `/neighborhoods/locate?${query}`)
      assert.equal(answer.status, 422, query)
    }
    for (const query of ['zip=90210', 'name=Beverly+Hills', 'name=%21']) {
      const answer = await call('GET', `/neighborhoods/locate?${query}`)
      assert.containsSubset(answer.body, { status: 404, code: 'outside_service_area' })
    }
  })

  test('are listed borough by borough and paged to the end', async ({ assert }) => {
    const all = await list('limit=1000')
    const shown = (await listedPlaces()).filter(({ kind }) => !kind)
    assert.lengthOf(all, shown.length)
    assert.deepEqual(await pagesFrom('/neighborhoods?limit=100'), all)
    assert.deepEqual(
      [...new Set(all.map(({ borough }) => borough))],
      ['Manhattan', 'Bronx', 'Brooklyn', 'Queens', 'Staten Island']
    )
  })

  test('are paged to the end also where names have bars in them', async ({ assert }) => {
    const names = ['Sl|ope', '|', 'Slope||', 'Sl|ope|West']
    const live = db
      .from('areas')
      .where({ borough: 'queens', hidden: false })
      .whereNull('retired_at')
    const rows = await live.orderBy('id').limit(4)
    for (const [place, { id }] of rows.entries()) {
      await db.from('areas').where({ id }).update({ shown_name: names[place] })
    }
    const ids = (areas: Neighborhood[]) => areas.map(({ id }) => id)
    const all = await list('borough=Queens&limit=1000')
    assert.includeMembers(
      all.map(({ name }) => name),
      names
    )
    assert.deepEqual(ids(await pagesFrom('/neighborhoods?borough=Queens&limit=1')), ids(all))
    await forgetChanges()
  })

  test('are searched in by a part of a name, an alias or a ZIP code', async ({ assert }) => {
    const names = async (query: string) => (await list(query)).map(({ name }) => name)
    assert.deepEqual(await names('q=bed+stuy'), ['Bedford-Stuyvesant'])
    assert.includeMembers(await names('q=village'), ['East Village', 'West Village'])
    assert.deepEqual(await names('q=village&borough=SI'), [])
    assert.includeMembers(await names('q=11231'), ['Red Hook', 'Carroll Gardens'])
    assert.deepEqual(await names('q=%21%21'), [])
    assert.deepEqual(await names('q=%25'), [])
    assert.equal((await call('GET', '/neighborhoods?borough=Yonkers')).status, 422)
    assert.equal((await call('GET', '/neighborhoods?limit=1001')).status, 422)
    for (const path of ['/neighborhoods?brough=Queens', '/neighborhoods/locate?zipcode=11215']) {
      assert.containsSubset((await call('GET', path)).body, { status: 400, code: 'unknown_filter' })
    }
    assert.equal((await call('GET', '/neighborhoods?cursor=bm90aGluZw')).status, 422)
  })

  test('have a page of data each, and parks have none', async ({ assert }) => {
    const { body } = await call('GET', '/neighborhoods/dumbo')
    assert.containsSubset(body, { name: 'DUMBO', borough: 'Brooklyn', zips: ['11201'] })
    assert.equal((await call('GET', '/neighborhoods/central-park')).status, 404)
    assert.equal((await call('GET', '/neighborhoods/nowhere')).status, 404)
  })

  test('lie in five boroughs', async ({ assert }) => {
    const boroughs = bodyOf<Record<string, unknown>[]>(await call('GET', '/boroughs'))
    assert.deepEqual(
      boroughs.map(({ name }) => name),
      ['Manhattan', 'Bronx', 'Brooklyn', 'Queens', 'Staten Island']
    )
    const total = (await list('limit=1000')).length
    assert.equal(
      boroughs.reduce((sum, { neighborhoods }) => sum + Number(neighborhoods), 0),
      total
    )
  })
})
