import { test } from '@japa/runner'
import { boroughNamed } from '#api/geography/borough'
import { slugOf } from '#api/geography/map/map_plan'
import { placeKey, zipIn } from '#api/geography/place_key'

test.group("A place's key", () => {
  test('is the same for all ways to write {0}')
    .with([
      ['Bed-Stuy', 'bed stuy', ' BED  STUY '],
      ["Hell's Kitchen", 'hells kitchen', 'Hell’s Kitchen'],
      ['St. George', 'Saint George', 'st george'],
      ['Fort Greene', 'Ft. Greene', 'ft greene'],
      ['Washington Heights', 'Washington Hts', 'WASHINGTON HTS.'],
      [
        'Calvary & Mount Zion Cemeteries',
        'calvary and mt zion cemeteries',
        'Calvary&Mt. Zion Cemeteries',
      ],
      ['The Bronx', 'bronx', 'the  Brónx'],
    ])
    .run(({ assert }, ways) => {
      assert.lengthOf(new Set((ways as string[]).map(placeKey)), 1)
    })

  test('keeps places apart, and the lone word "The"', ({ assert }) => {
    assert.notEqual(placeKey('East Flatbush'), placeKey('Flatbush'))
    assert.equal(placeKey('The'), 'the')
    assert.equal(placeKey(' -!- '), '')
  })
})

test.group('A ZIP code', () => {
  test('is five digits, with or without four more', ({ assert }) => {
    assert.deepEqual(['11215', ' 11215-1234 ', '112151234'].map(zipIn), Array(3).fill('11215'))
    assert.deepEqual(['1121', '11215-12', 'Park', ''].map(zipIn), Array(4).fill(null))
  })
})

test.group('A borough', () => {
  test('is known by slug, name and short name', ({ assert }) => {
    for (const text of ['brooklyn', 'BROOKLYN', 'BK', 'bklyn', 'Kings County']) {
      assert.equal(boroughNamed(text)?.slug, 'brooklyn', text)
    }
    assert.equal(boroughNamed('staten island')?.slug, 'staten-island')
    assert.equal(boroughNamed('staten-island')?.slug, 'staten-island')
    assert.isNull(boroughNamed('Yonkers'))
  })
})

test.group('A slug', () => {
  test('is the name in plain small letters', ({ assert }) => {
    assert.equal(slugOf("Hell's Kitchen"), 'hells-kitchen')
    assert.equal(slugOf('St. George'), 'st-george')
    assert.equal(slugOf('Calvary & Mount Zion Cemeteries'), 'calvary-mount-zion-cemeteries')
  })
})
