import db from '@adonisjs/lucid/services/db'
import { listOf, named, object, oneOf, text } from '#api/core/schemas'
import { AREA_KINDS } from './area.js'
import { boroughName } from './area_transformer.js'
import { drawMap } from './map/draw_map.js'
import { MapRefused } from './map/map_plan.js'
import { geographyState } from './map/map_repository.js'

interface AreaMap {
  version: number
  body: string
}

let kept: { version: number; map: Promise<AreaMap> } | null = null

/**
 * The outlines of all areas in force, drawn once for each state of the map, however many ask for it
 * meanwhile. A drawing that failed for lack of the database is tried again.
 */
export async function areaMap(): Promise<AreaMap> {
  const { version } = await geographyState(db.connection())
  if (kept?.version === version) return kept.map
  const drawing = { version, map: draw(version) }
  kept = drawing
  drawing.map.catch((error: unknown) => {
    if (kept === drawing && !(error instanceof MapRefused)) kept = null
  })
  return drawing.map
}

const draw = async (version: number): Promise<AreaMap> => ({
  version,
  body: await drawMap(db.connection()),
})

const point = listOf({ type: 'number' })

export const areaMapSchema = named(
  'AreaMap',
  object({
    type: oneOf(['FeatureCollection']),
    features: listOf(
      object({
        type: oneOf(['Feature']),
        id: { type: 'integer' },
        properties: object({
          slug: text,
          name: text,
          borough: boroughName,
          kind: oneOf(AREA_KINDS),
          hidden: { type: 'boolean', description: 'Drawn, but nobody teaches or lives there' },
          center: object({ lat: { type: 'number' }, lng: { type: 'number' } }),
        }),
        geometry: object({
          type: oneOf(['MultiPolygon']),
          coordinates: listOf(listOf(listOf(point))),
        }),
      })
    ),
  })
)
