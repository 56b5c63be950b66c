import { MapRefused } from './map_plan.js'

/** New York City with a good margin, in degrees. */
const BOX = { west: -74.6, east: -73.4, south: 40.3, north: 41.1 }

/**
 * The geometry as text for PostGIS, when it is an area in degrees inside of the City. A file in the
 * feet of the State's plane, in which the City publishes as well, would otherwise lie off Africa.
 */
export function assertDegrees(
  code: string,
  geometry: { type?: unknown; coordinates?: unknown } | null | undefined
): string {
  const { type, coordinates } = geometry ?? {}
  const polygons =
    type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : undefined
  if (!Array.isArray(polygons) || polygons.length === 0) {
    throw new MapRefused(`${code} is no polygon but ${JSON.stringify(type ?? null)}.`)
  }
  for (const ring of polygons.flatMap((polygon) => ringsOf(code, polygon))) assertRing(code, ring)
  return JSON.stringify({ type, coordinates })
}

function ringsOf(code: string, polygon: unknown): unknown[] {
  if (Array.isArray(polygon) && polygon.length > 0) return polygon
  throw new MapRefused(`${code} has a polygon without an outline.`)
}

function assertRing(code: string, ring: unknown): void {
  if (!Array.isArray(ring) || ring.length < 4) {
    throw new MapRefused(`${code} has an outline of fewer than four points.`)
  }
  for (const point of ring) {
    const [lng, lat] = Array.isArray(point) ? (point as unknown[]) : []
    if (typeof lng !== 'number' || typeof lat !== 'number') {
      throw new MapRefused(`${code} has a point that is no pair of numbers.`)
    }
    if (lng > BOX.west && lng < BOX.east && lat > BOX.south && lat < BOX.north) continue
    throw new MapRefused(
      `${code} has a point at ${lng}, ${lat}, outside of New York City. Longitude comes first, ` +
        'both in degrees (WGS 84).'
    )
  }
  if (String(ring.at(0)) === String(ring.at(-1))) return
  throw new MapRefused(`${code} has an outline that does not end where it begins.`)
}
