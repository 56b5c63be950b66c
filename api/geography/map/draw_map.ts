import type { Client } from '#api/core/queue/sql'
import { boroughOf } from '../borough.js'
import { mapShapes, type MapShape } from '../map_queries.js'
import { MapRefused } from './map_plan.js'

/** What a phone should fetch for a drawing, before compression. */
export const MOST_MAP_BYTES = 256 * 1024

/** Degrees: 17, 34 and 85 metres. A pixel of a map as wide as a page is about 60 metres. */
const GRIDS = [0.0002, 0.0004, 0.001]

/**
 * The outlines of all areas as GeoJSON of at most `MOST_MAP_BYTES`. Throws `MapRefused` for a map that
 * does not fit into them on the widest grid.
 */
export async function drawMap(client: Client): Promise<string> {
  for (const grid of GRIDS) {
    const body = JSON.stringify({
      type: 'FeatureCollection',
      features: (await mapShapes(client, grid)).map(toFeature),
    })
    if (Buffer.byteLength(body) <= MOST_MAP_BYTES) return body
  }
  throw new MapRefused(
    `Its outlines do not fit into ${MOST_MAP_BYTES / 1024} KiB, however coarse they are drawn.`
  )
}

const toFeature = ({ id, slug, name, borough, kind, hidden, lat, lng, geometry }: MapShape) => ({
  type: 'Feature',
  id,
  properties: { slug, name, borough: boroughOf(borough).name, kind, hidden, center: { lat, lng } },
  geometry: JSON.parse(geometry) as object,
})
