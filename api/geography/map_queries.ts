import db from '@adonisjs/lucid/services/db'
import { rowsOf, type Client } from '#api/core/queue/sql'
import type { AreaKind } from './area.js'
import type { BoroughSlug } from './borough.js'

export interface BoroughRow {
  slug: BoroughSlug
  name: string
  code: number
  aliases: string[]
  neighborhoods: number
  lat: number
  lng: number
  west: number
  south: number
  east: number
  north: number
}

export function listBoroughs(): Promise<BoroughRow[]> {
  return rowsOf<BoroughRow>(
    db.connection(),
    `SELECT b.slug, b.name, b.code, b.aliases, ST_Y(b.centre) AS lat, ST_X(b.centre) AS lng,
       ST_XMin(b.outline) AS west, ST_YMin(b.outline) AS south,
       ST_XMax(b.outline) AS east, ST_YMax(b.outline) AS north,
       (SELECT CAST(count(*) AS integer) FROM areas a
        WHERE a.borough = b.slug AND a.retired_at IS NULL AND NOT a.hidden) AS neighborhoods
     FROM boroughs b ORDER BY b.code`
  )
}

export interface MapShape {
  id: number
  slug: string
  name: string
  borough: BoroughSlug
  kind: AreaKind
  hidden: boolean
  lat: number
  lng: number
  /** GeoJSON. */
  geometry: string
}

/**
 * Every area in force, its outline on a grid of so many degrees: neighbours that share a line share
 * it on the grid as well, so no gaps open between them. What is smaller than the grid is left out.
 */
export function mapShapes(client: Client, grid: number): Promise<MapShape[]> {
  return rowsOf<MapShape>(
    client,
    `SELECT a.id, a.slug, a.label AS name, a.borough, a.kind, a.hidden,
       ST_Y(a.centre) AS lat, ST_X(a.centre) AS lng, ST_AsGeoJSON(s.shape, 4) AS geometry
     FROM areas a CROSS JOIN LATERAL (
       SELECT ST_Multi(ST_CollectionExtract(ST_ReducePrecision(a.polygon, :grid), 3)) AS shape
     ) s
     WHERE a.retired_at IS NULL AND NOT ST_IsEmpty(s.shape) ORDER BY a.hidden DESC, a.id`,
    { grid }
  )
}
