import { readFile } from 'node:fs/promises'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { areaMap } from '#api/geography/area_map'
import { areaAt } from '#api/geography/area_queries'
import { boroughOf } from '#api/geography/borough'
import { importNtaMap } from '#api/geography/map/import_nta_map'
import { MOST_MAP_BYTES } from '#api/geography/map/draw_map'
import { loadDefaultMap } from '#api/geography/map/load_default_map'
import { changesNothing } from '#api/geography/map/map_plan'
import { rowsOf } from '#api/core/queue/sql'
import { cityFile, ROUGH_FILE, zipPointsFile } from './nta_files.js'
import { freshMap } from './places.js'

/** Without the City's own file, which the project does not carry, the rough one is put in its place. */
const file = cityFile ?? ROUGH_FILE

async function zipPoints() {
  const lines = (await readFile(zipPointsFile!, 'utf8')).trim().split('\n').slice(1)
  return lines.map((line) => {
    const [zip, lat, lng, , code, borough] = line.replace(/"[^"]*",/, '').split(',')
    return { zip, lat: Number(lat), lng: Number(lng), code, borough: borough.trim() }
  })
}

test.group(cityFile ? "The City's own file" : "A file in the City's form", (group) => {
  group.setup(async () => {
    await freshMap()
    await importNtaMap(file)
    return async () => {
      await loadDefaultMap({ replace: true })
    }
  })

  test('leaves every code in exactly one area and nothing unhidden but homes', async ({
    assert,
  }) => {
    const document = JSON.parse(await readFile(file, 'utf8')) as {
      features: { properties: { nta2020: string; ntatype: string } }[]
    }
    const areas = await db.from('areas').whereNull('retired_at')
    const codes = areas.flatMap((area) => area.codes as string[])
    assert.sameMembers(
      codes,
      document.features.map(({ properties }) => properties.nta2020)
    )
    const homes = document.features.filter(({ properties }) => properties.ntatype === '0')
    assert.sameMembers(
      areas.filter(({ hidden }) => !hidden).flatMap((area) => area.codes as string[]),
      homes.map(({ properties }) => properties.nta2020)
    )
  })

  test('leads every retired area to one that is in force', async ({ assert }) => {
    const [{ lost, retired }] = await rowsOf<{ lost: number; retired: number }>(
      db.connection(),
      `SELECT CAST(count(*) FILTER (WHERE s.id IS NULL OR s.retired_at IS NOT NULL
           OR (s.hidden AND NOT r.hidden)) AS integer) AS lost,
         CAST(count(*) AS integer) AS retired
       FROM areas r LEFT JOIN areas s ON s.id = r.successor_id WHERE r.retired_at IS NOT NULL`
    )
    assert.isAbove(retired, 50)
    assert.equal(lost, 0)
  })

  test('changes nothing a second time and fits on the map', async ({ assert }) => {
    assert.isTrue(changesNothing(await importNtaMap(file)))
    assert.isBelow(Buffer.byteLength((await areaMap()).body), MOST_MAP_BYTES)
  })

  if (!zipPointsFile) return

  test('places the middle of each ZIP code where the City does', async ({ assert }) => {
    const wrong: string[] = []
    for (const { zip, lat, lng, code, borough } of await zipPoints()) {
      const area = await areaAt(lat, lng)
      const right = area?.codes.includes(code) || area?.within_name
      if (!right || boroughOf(area!.borough).name !== borough) wrong.push(`${zip} ${area?.name}`)
    }
    assert.deepEqual(wrong, [])
  })
})

if (zipPointsFile) {
  test.group('The middle of each ZIP code', (group) => {
    group.setup(freshMap)

    test("is in its borough on the project's own map", async ({ assert }) => {
      const points = await zipPoints()
      assert.isAbove(points.length, 170)
      const wrong: string[] = []
      for (const { zip, lat, lng, borough } of points) {
        const area = await areaAt(lat, lng)
        const inside = area && (area.distance === 0 || area.within_name)
        if (!inside || boroughOf(area.borough).name !== borough) wrong.push(zip)
      }
      assert.deepEqual(wrong, [])
    })
  })
}
