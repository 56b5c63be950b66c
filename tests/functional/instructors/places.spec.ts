import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { FARTHEST, metresBetween, NEAREST } from '#api/instructors/places/approximate_point'
import { MOST_PLACES, type Point } from '#api/instructors/places/place'
import { publicPlacesOf } from '#api/instructors/places/place_queries'
import { call } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { freshMap, locate } from '#tests/functional/geography/places'
import { bodyOf, givenSignedIn, withMatch } from '#tests/functional/own_account/desk'

const PATH = '/instructor/places'
const STUDIO = {
  name: 'My studio',
  street: '287 Fourth Street',
  unit: '2R',
  zip: '11215-1234',
  point: { lat: 40.671, lng: -73.979 },
}

interface Place {
  id: string
  pinned: boolean
  point: Point
  approximate: Point
  neighborhood: { slug: string }
}

test.group('Where an instructor receives students', (group) => {
  group.each.setup(freshMap)

  test('is kept exactly for its owner, and nearly for everybody', async ({ assert }) => {
    const { browser, user } = await givenSignedIn('instructor')
    const added = await browser.call('POST', PATH, STUDIO)
    assert.equal(added.status, 201, added.text)
    const place = bodyOf<Place>(added)
    assert.containsSubset(place, {
      ...STUDIO,
      zip: '11215',
      pinned: true,
      neighborhood: { slug: 'park-slope', borough: 'Brooklyn' },
    })
    const away = metresBetween(place.point, place.approximate)
    assert.isTrue(away >= NEAREST - 2 && away <= FARTHEST + 2, `${away} metres`)
    assert.deepEqual(bodyOf(await browser.call('GET', PATH)), [place] as never)

    const shown = (await publicPlacesOf([user.id])).get(user.id)!
    assert.deepEqual(shown, [
      {
        ...place.approximate,
        neighborhood: { ...place.neighborhood, borough: 'brooklyn' } as never,
      },
    ])
  })

  test('shows the same place, whatever its owner does about the pin', async ({ assert }) => {
    const { browser } = await givenSignedIn('instructor')
    const first = bodyOf<Place>(await browser.call('POST', PATH, STUDIO))
    for (const step of [-8, -3, 2, 7]) {
      const point = { lat: STUDIO.point.lat + step / 100_000, lng: STUDIO.point.lng }
      const body = { ...STUDIO, point }
      const moved = bodyOf<Place>(await browser.call('PUT', `${PATH}/${first.id}`, body))
      assert.deepEqual(moved.approximate, first.approximate)
    }
    await browser.call('DELETE', `${PATH}/${first.id}`)
    const anew = bodyOf<Place>(await browser.call('POST', PATH, STUDIO))
    assert.deepEqual(anew.approximate, first.approximate)
    const elsewhere = { ...STUDIO, zip: '11103', point: { lat: 40.7644, lng: -73.9235 } }
    const far = bodyOf<Place>(await browser.call('PUT', `${PATH}/${anew.id}`, elsewhere))
    assert.notDeepEqual(far.approximate, anew.approximate)
    assert.isAtMost(metresBetween(far.point, far.approximate), FARTHEST + 2)
  })

  test('is found by its neighborhood or its ZIP code where there is no pin', async ({ assert }) => {
    const { browser } = await givenSignedIn('instructor')
    const byZip = bodyOf<Place>(await browser.call('POST', PATH, { ...STUDIO, point: null }))
    const { body: meant } = await locate({ zip: '11215' })
    assert.containsSubset(byZip, { pinned: false, neighborhood: { slug: meant.slug } })
    assert.deepEqual(byZip.point, meant.center)
    const named = { ...STUDIO, point: null, neighborhood: 'astoria' }
    const byName = bodyOf<Place>(await browser.call('POST', PATH, named))
    assert.containsSubset(byName, { pinned: false, neighborhood: { slug: 'astoria' } })
  })

  test('asks about a pin beside its ZIP code once, and refuses one far away', async ({
    assert,
  }) => {
    const { browser } = await givenSignedIn('instructor')
    const contradiction = ({ status, body }: Awaited<ReturnType<typeof browser.call>>) => {
      assert.equal(status, 422)
      return (body.errors as { field: string; rule: string; message: string }[])[0]
    }
    const beside = { ...STUDIO, zip: '11231' }
    const asked = contradiction(await browser.call('POST', PATH, beside))
    assert.deepInclude(asked, { field: 'point', rule: 'beside_zip' })
    assert.match(asked.message, /^The pin is in Park Slope, but 11231 is .*Carroll Gardens/)
    const kept = await browser.call('POST', PATH, { ...beside, keep_pin: true })
    assert.equal(kept.status, 201, kept.text)
    const { id, point } = bodyOf<Place>(kept)
    assert.deepEqual(point, STUDIO.point)
    const change = (body: object) => browser.call('PUT', `${PATH}/${id}`, body)
    assert.equal((await change({ ...beside, name: 'The other room' })).status, 200)
    assert.equal(contradiction(await change({ ...beside, zip: '11218' })).rule, 'beside_zip')

    const astoria = { ...STUDIO, zip: '11103', keep_pin: true }
    const far = contradiction(await browser.call('POST', PATH, astoria))
    assert.deepInclude(far, { field: 'point', rule: 'far_from_zip' })
    assert.match(far.message, /^The pin is in Park Slope, but 11103 is Astoria.*, \d miles away\. /)
    const unknown = { ...STUDIO, zip: '90210' }
    assert.equal(contradiction(await browser.call('POST', PATH, unknown)).rule, 'beside_zip')
    assert.equal((await browser.call('POST', PATH, { ...unknown, keep_pin: true })).status, 201)
  })

  test('refuses {0}')
    .with([
      ['a point in the water', { point: { lat: 40.6, lng: -74.03 } }, 'point'],
      ['a point in New Jersey', { point: { lat: 40.74, lng: -74.17 } }, 'point'],
      ['half a point', { point: { lat: 40.7 } }, 'point.lng'],
      ['a ZIP code of elsewhere', { point: null, zip: '90210' }, 'zip'],
      ['what is no ZIP code', { zip: '1121' }, 'zip'],
      ['no street', { street: ' ' }, 'street'],
      ['what nobody can read', { name: 'My\u202estudio' }, 'name'],
      ['a neighborhood there is not', { point: null, neighborhood: 'gotham' }, 'neighborhood'],
      ['a place of one’s own choice', { approximate: STUDIO.point }, 'approximate'],
    ] as const)
    .run(async ({ assert }, [, wrong, field]) => {
      const { browser } = await givenSignedIn('instructor')
      const answer = await browser.call('POST', PATH, { ...STUDIO, ...wrong })
      assert.equal(answer.status, 422, answer.text)
      const errors = bodyOf(answer).errors as { field: string }[]
      assert.deepEqual(
        errors.map((error) => error.field),
        [field]
      )
      assert.isEmpty(await db.from('teaching_addresses'))
    })

  test('is nothing for others, not even that it is there', async ({ assert }) => {
    const { browser } = await givenSignedIn('instructor')
    const { id } = bodyOf<Place>(await browser.call('POST', PATH, STUDIO))
    const { browser: other } = await givenSignedIn('instructor')
    assert.equal((await other.call('GET', `${PATH}/${id}`)).status, 404)
    assert.equal((await other.call('PUT', `${PATH}/${id}`, STUDIO)).status, 404)
    assert.equal((await other.call('DELETE', `${PATH}/${id}`)).status, 404)
    assert.isEmpty(bodyOf(await other.call('GET', PATH)))
    const { browser: student } = await givenSignedIn()
    assert.equal((await student.call('GET', PATH)).body.code, 'missing_permission')
    const bearer = await printableToken((await givenPerson('admin')).email)
    for (const [method, body] of [['GET'], ['POST', STUDIO]] as const) {
      assert.equal((await call(method, PATH, { bearer, body })).body.code, 'instructors_only')
    }
    assert.equal((await call('GET', `${PATH}/${id}`, { bearer })).status, 403)
    assert.equal((await call('GET', PATH)).status, 401)
  })

  test('has ten rooms, one version at a time, and a log without words', async ({ assert }) => {
    const { browser } = await givenSignedIn('instructor')
    const tries = Array.from({ length: MOST_PLACES + 2 }, () => browser.call('POST', PATH, STUDIO))
    const added = await Promise.all(tries)
    const full = added.filter(({ body }) => body.code === 'too_many_places')
    assert.lengthOf(full, 2)
    const { id } = bodyOf<Place>(added.find(({ status }) => status === 201)!)
    const saves = await Promise.all(
      ['A room', 'B room'].map((name) =>
        withMatch(browser, 'PUT', `${PATH}/${id}`, '"1"', { ...STUDIO, name })
      )
    )
    assert.deepEqual(saves.map(({ status }) => status).sort(), [200, 412])
    await browser.call('DELETE', `${PATH}/${id}`)
    const events = await db.from('audit_events').where('target_type', 'teaching_address')
    assert.lengthOf(events, MOST_PLACES + 2)
    assert.notMatch(JSON.stringify(events), /Fourth|room|11215|40\.67/)
  })
})
