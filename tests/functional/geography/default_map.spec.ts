import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import fc from 'fast-check'
import { loadDefaultMap } from '#api/geography/map/load_default_map'
import { rowsOf } from '#api/core/queue/sql'
import { areasAsTheyAre, freshMap, listedPlaces } from './places.js'

const sql = <Row>(text: string, bindings = {}) => rowsOf<Row>(db.connection(), text, bindings)

test.group("The project's own map", (group) => {
  group.setup(freshMap)

  test('has every listed place, under a number of its own', async ({ assert }) => {
    const listed = await listedPlaces()
    assert.isAbove(listed.filter(({ kind }) => !kind).length, 179)
    const areas = await db.from('areas').whereNull('retired_at').where('source', 'default')
    const shown = (names: { name: string; borough: string }[]) =>
      names.map(({ name, borough }) => `${borough}: ${name}`).sort()
    assert.deepEqual(shown(areas), shown(listed))
  })

  test('covers each borough without gaps, each point in one area', async ({ assert }) => {
    const samples = await sql<{ point: string; borough: string; areas: string[] }>(
      `SELECT ST_AsText(p.point) AS point, b.slug AS borough, ARRAY(
         SELECT a.borough FROM areas a WHERE a.retired_at IS NULL AND ST_Covers(a.polygon, p.point)
       ) AS areas
       FROM boroughs b, LATERAL (
         SELECT (ST_Dump(ST_GeneratePoints(b.outline, 1500, 20261122))).geom AS point) p`
    )
    assert.isAbove(samples.length, 7000)
    const wrong = samples.filter(({ borough, areas }) => areas.join() !== borough)
    assert.deepEqual(wrong, [])
  })

  test('fills each borough to its edge, and not beyond it by a hair', async ({ assert }) => {
    const [{ worst, missing }] = await sql<{ worst: number; missing: number }>(
      `SELECT max(over) AS worst, max(gap) AS missing FROM (
         SELECT coalesce(ST_Area(ST_Difference(b.outline, ST_Union(a.polygon))), 0) AS gap,
           coalesce(ST_Area(ST_Difference(ST_Union(a.polygon), b.outline)), 0) AS over
         FROM boroughs b JOIN areas a ON a.borough = b.slug AND a.retired_at IS NULL
         GROUP BY b.slug, b.outline) edges`
    )
    assert.isBelow(worst, 1e-9)
    assert.isBelow(missing, 1e-9)
  })

  test('has no neighbors that overlap by more than a square metre', async ({ assert }) => {
    const overlapping = await sql(
      `SELECT a.slug, b.slug AS other FROM areas a JOIN areas b ON a.id < b.id
         AND a.retired_at IS NULL AND b.retired_at IS NULL AND ST_Intersects(a.polygon, b.polygon)
       WHERE ST_Area(CAST(ST_Intersection(a.polygon, b.polygon) AS geography)) > 1`
    )
    assert.deepEqual(overlapping, [])
  })

  test('has each center in its own area, and sound outlines', async ({ assert }) => {
    const wrong = await sql(
      `SELECT slug FROM areas WHERE retired_at IS NULL
         AND (NOT ST_Covers(polygon, centre) OR NOT ST_IsValid(polygon) OR ST_IsEmpty(polygon))`
    )
    assert.deepEqual(wrong, [])
  })

  test('gives a point to the place it is nearest to, within its borough', async ({ assert }) => {
    const places = await listedPlaces()
    const manhattan = places.filter(({ borough }) => borough === 'manhattan')
    const lat = fc.double({ min: 40.71, max: 40.86, noNaN: true })
    const lng = fc.double({ min: -74.01, max: -73.92, noNaN: true })
    await fc.assert(
      fc.asyncProperty(lat, lng, async (y, x) => {
        const [area] = await sql<{ name: string }>(
          `SELECT name FROM areas WHERE retired_at IS NULL AND borough = 'manhattan'
             AND ST_Covers(polygon, ST_SetSRID(ST_MakePoint(:x, :y), 4326))`,
          { x, y }
        )
        fc.pre(area !== undefined)
        const away = (place: (typeof places)[number]) =>
          Math.min(
            ...[place.at, ...(place.along ?? [])].map(([b, a]) =>
              Math.hypot(y - b, (x - a) * 0.758)
            )
          )
        const nearest = Math.min(...manhattan.map(away))
        const own = away(manhattan.find(({ name }) => name === area.name)!)
        assert.closeTo(own, nearest, 1e-9)
      }),
      { numRuns: 30, maxSkipsPerRun: 20 }
    )
  })

  test('changes nothing when it is loaded again', async ({ assert }) => {
    const before = await areasAsTheyAre()
    assert.deepEqual(await loadDefaultMap(), { kind: 'there' })
    assert.deepEqual(await areasAsTheyAre(), before)
    await db.from('geography_state').update({ checksum: 'another' })
    const again = await loadDefaultMap()
    assert.deepEqual(again, {
      kind: 'taken',
      changes: { added: [], changed: [], renamed: [], revived: [], retired: [] },
    })
    assert.deepEqual(await areasAsTheyAre(), before)
  })

  test('loads once when several processes begin at the same time', async ({ assert }) => {
    await db.from('geography_state').update({ checksum: 'another' })
    const loads = await Promise.all(Array.from({ length: 2 }, () => loadDefaultMap()))
    assert.deepEqual(loads.map(({ kind }) => kind).sort(), ['taken', 'there'])
  })
})
