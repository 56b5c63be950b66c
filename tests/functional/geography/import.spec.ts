import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { importNtaMap } from '#api/geography/map/import_nta_map'
import { loadDefaultMap } from '#api/geography/map/load_default_map'
import { changesNothing, MapRefused } from '#api/geography/map/map_plan'
import { bodyOf, call } from '#tests/functional/accounts/calls'
import { givenFile, ROUGH_FILE, type NtaDocument } from './nta_files.js'
import { areasAsTheyAre, freshMap, locate } from './places.js'

const idOf = async (slug: string) => (await db.from('areas').where('slug', slug).firstOrFail()).id

test.group("The City's areas", (group) => {
  group.each.setup(async () => {
    await freshMap()
    return async () => {
      await loadDefaultMap({ replace: true })
    }
  })

  test('come under the names people use, with the ids they had', async ({ assert }) => {
    const before = await idOf('upper-east-side')
    const changes = await importNtaMap(ROUGH_FILE)
    // An earlier test may have had it in force already.
    assert.deepEqual([...changes.added, ...changes.revived], ['newtown-flats'])
    assert.includeMembers(changes.retired, ['yorkville', 'red-hook', 'soho'])
    const { body } = await locate({ lat: 40.775, lng: -73.94 })
    assert.containsSubset(body, { id: before, name: 'Upper East Side', zips: ['10021'] })
    assert.deepEqual(body.nta_codes, ['MN0801', 'MN0802'])
    const murrayHill = (await locate({ lat: 40.7, lng: -73.8 })).body
    assert.containsSubset(murrayHill, { slug: 'murray-hill-queens', name: 'Murray Hill' })
    assert.include(murrayHill.aliases, 'Broadway-Flushing')
  })

  test('hide parks, and a point in one gets what is next to it', async ({ assert }) => {
    await importNtaMap(ROUGH_FILE)
    const { body } = await locate({ lat: 40.78, lng: -73.974 })
    assert.containsSubset(body, {
      name: 'Upper West Side',
      within: { name: 'Central Park', kind: 'park' },
    })
    assert.equal((await call('GET', '/neighborhoods/central-park')).status, 404)
  })

  test('take in those that are no more: their ids, names and ZIP codes lead there', async ({
    assert,
  }) => {
    const redHook = await idOf('red-hook')
    await importNtaMap(ROUGH_FILE)
    const retired = await db.from('areas').where('id', redHook).firstOrFail()
    assert.isNotNull(retired.retired_at)
    assert.equal(retired.successor_id, await idOf('carroll-gardens'))
    assert.equal((await locate({ name: 'red hook' })).body.slug, 'carroll-gardens')
    assert.equal((await locate({ zip: '11231' })).body.slug, 'carroll-gardens')
    const shown = await call('GET', '/neighborhoods/red-hook')
    assert.containsSubset(shown.body, { slug: 'carroll-gardens' })
    const { aliases } = bodyOf<{ aliases: string[] }>(shown)
    assert.include(aliases, 'Red Hook')
    await db.from('areas').whereIn('slug', ['gowanus', 'cobble-hill']).update({
      shown_name: 'Red Hook',
      successor_id: retired.successor_id,
    })
    const twice = await call('GET', '/neighborhoods/carroll-gardens')
    assert.lengthOf(
      bodyOf<{ aliases: string[] }>(twice).aliases.filter((one) => one === 'Red Hook'),
      1
    )
  })

  test('change nothing a second time, and nothing on npm start', async ({ assert }) => {
    await importNtaMap(ROUGH_FILE)
    const before = await areasAsTheyAre()
    assert.isTrue(changesNothing(await importNtaMap(ROUGH_FILE)))
    assert.deepEqual(await loadDefaultMap(), { kind: 'imported' })
    assert.deepEqual(await areasAsTheyAre(), before)
  })

  test('leave the way back open, to the same areas with the same ids', async ({ assert }) => {
    const inForce = () =>
      db
        .from('areas')
        .whereNull('retired_at')
        .where('source', 'default')
        .orderBy('id')
        .select('id', 'slug')
    const before = await inForce()
    await importNtaMap(ROUGH_FILE)
    await loadDefaultMap({ replace: true })
    assert.deepEqual(await inForce(), before)
    const flats = await db.from('areas').where('slug', 'newtown-flats').firstOrFail()
    assert.isNotNull(flats.retired_at)
    assert.isNotNull(flats.successor_id)
  })

  test('are on record', async ({ assert }) => {
    await importNtaMap(ROUGH_FILE)
    const [event] = await db.from('audit_events').where('target_id', 'nta2020')
    assert.containsSubset(event, { action: 'geography.map_taken', channel: 'command' })
    assert.isAbove(event.after.retired, 200)
  })
})

const withoutField = (field: string) => (document: NtaDocument) => {
  delete document.features[0].properties[field]
}

const BROKEN: [string, RegExp, string | ((document: NtaDocument) => unknown)][] = [
  ['a cut off file', /not whole JSON/, '{"type": "FeatureCollection", "features": [{'],
  ['an empty file', /not whole JSON/, ''],
  ['null', /no GeoJSON/, 'null'],
  ['another JSON', /no GeoJSON/, '{"hello": "world"}'],
  ['no areas', /no areas in it/, '{"type":"FeatureCollection","features":[]}'],
  ['a feature that is null', /no "nta2020"/, '{"type":"FeatureCollection","features":[null]}'],
  ['the edition of 2010', /no "nta2020"/, withoutField('nta2020')],
  ['an area without a name', /no "ntaname"/, withoutField('ntaname')],
  [
    'a borough of another city',
    /is no borough/,
    ({ features }) => {
      features[0].properties.borocode = 6
    },
  ],
  [
    'an unknown type',
    /is no type/,
    ({ features }) => {
      features[0].properties.ntatype = '3'
    },
  ],
  [
    'an area twice',
    /twice/,
    ({ features }) => {
      features.push(features[0])
    },
  ],
  [
    'a borough missing',
    /no area in Staten Island/,
    ({ features }) => {
      features.splice(-2)
    },
  ],
  [
    'feet instead of degrees',
    /outside of New York City/,
    ({ features }) => {
      features[0].geometry.coordinates = [
        [
          [981000, 199000],
          [982000, 199000],
          [982000, 200000],
          [981000, 199000],
        ],
      ]
    },
  ],
  [
    'latitude first',
    /Longitude comes first/,
    ({ features }) => {
      features[0].geometry.coordinates = [
        [
          [40.7, -73.9],
          [40.8, -73.9],
          [40.8, -74],
          [40.7, -73.9],
        ],
      ]
    },
  ],
  [
    'a point for an area',
    /no polygon but "Point"/,
    ({ features }) => {
      features[0].geometry = { type: 'Point', coordinates: [-73.9, 40.7] }
    },
  ],
  [
    'more outlines than anybody could draw',
    /do not fit into 256 KiB/,
    ({ features }) => {
      const at = (west: number, south: number) => [-74.24 + west / 1000, 40.5 + south / 1000]
      const squares = Array.from({ length: 90 * 48 }, (_, index) => {
        const [x, y] = [(index % 90) * 2, Math.floor(index / 90) * 2]
        return [[at(x, y), at(x + 1, y), at(x + 1, y + 1), at(x, y + 1), at(x, y)]]
      })
      features.at(-1)!.geometry = { type: 'MultiPolygon', coordinates: squares }
    },
  ],
  [
    'an open outline',
    /does not end where it begins/,
    ({ features }) => {
      features[0].geometry.coordinates = [
        [
          [-73.9, 40.7],
          [-73.8, 40.7],
          [-73.8, 40.8],
          [-73.9, 40.8],
        ],
      ]
    },
  ],
  [
    'a line for an area',
    /Without any surface/,
    ({ features }) => {
      features[2].geometry.coordinates = [
        [
          [-73.9, 40.7],
          [-73.8, 40.7],
          [-73.9, 40.7],
          [-73.9, 40.7],
        ],
      ]
    },
  ],
  [
    'words for numbers',
    /no pair of numbers/,
    ({ features }) => {
      features[0].geometry.coordinates = [
        [
          ['a', 'b'],
          ['a', 'b'],
          ['a', 'b'],
          ['a', 'b'],
        ],
      ]
    },
  ],
  [
    'areas that lie over each other',
    /lie over each other/,
    ({ features }) => {
      features[3].geometry = features[2].geometry
    },
  ],
  [
    'a small part of the City',
    /of what the present map covers/,
    ({ features }) => {
      for (const { geometry } of features) geometry.type = 'Polygon'
      features.forEach((feature, index) => {
        const west = -74 + index * 0.01
        feature.geometry.coordinates = [
          [
            [west, 40.7],
            [west + 0.005, 40.7],
            [west, 40.705],
            [west, 40.7],
          ],
        ]
      })
    },
  ],
]

test.group('A file that is broken or another', (group) => {
  group.setup(freshMap)

  test('is refused with the reason and changes nothing: {0}')
    .with(BROKEN)
    .run(async ({ assert }, [, reason, change]) => {
      const before = await areasAsTheyAre()
      const failure = await importNtaMap(await givenFile(change)).catch((error: Error) => error)
      assert.instanceOf(failure, MapRefused)
      assert.match((failure as Error).message, reason)
      assert.deepEqual(await areasAsTheyAre(), before)
    })

  test('is missed', async ({ assert }) => {
    await assert.rejects(() => importNtaMap('/nowhere/at/all.geojson'), /There is no file/)
  })
})
