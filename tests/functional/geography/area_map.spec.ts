import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { areaMap } from '#api/geography/area_map'
import { MOST_MAP_BYTES } from '#api/geography/map/draw_map'
import { bodyOf, call } from '#tests/functional/accounts/calls'
import { freshMap } from './places.js'

interface AreaMap {
  features: { id: number; properties: { slug: string; hidden: boolean; borough: string } }[]
}

const map = (headers: Record<string, string> = {}) => call('GET', '/neighborhoods/map', { headers })

test.group('The map to draw', (group) => {
  group.setup(freshMap)

  test('has every area in force and stays small', async ({ assert }) => {
    const answer = await map()
    const { features } = bodyOf<AreaMap>(answer)
    const areas = await db.from('areas').whereNull('retired_at')
    assert.sameMembers(
      features.map(({ id }) => id),
      areas.map(({ id }) => id)
    )
    assert.isBelow(Buffer.byteLength(answer.text), MOST_MAP_BYTES)
    const park = features.find(({ properties }) => properties.slug === 'central-park')
    assert.containsSubset(park, { properties: { hidden: true, borough: 'Manhattan' } })
  })

  test('is not sent again to who has it, until it changes', async ({ assert }) => {
    const etag = (await map()).headers.get('etag')!
    assert.equal((await map({ 'if-none-match': etag })).status, 304)
    assert.equal((await map({ 'if-none-match': `W/${etag}, "other"` })).status, 304)
    await db.from('geography_state').increment('version', 1)
    const changed = await map({ 'if-none-match': etag })
    assert.equal(changed.status, 200)
    assert.notEqual(changed.headers.get('etag'), etag)
  })

  test('is drawn once for all who ask at the same time', async ({ assert }) => {
    await db.from('geography_state').increment('version', 1)
    const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => areaMap()))
    assert.isTrue(others.every((one) => one === first))
  })
})
