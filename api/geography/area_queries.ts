import db from '@adonisjs/lucid/services/db'
import { rowsOf } from '#api/core/queue/sql'
import type { ShownArea } from './area.js'
import type { BoroughSlug } from './borough.js'

/**
 * Columns of a `ShownArea` from `areas a`. Areas that were merged into it when the map changed lend
 * it their names and ZIP codes.
 */
const COLUMNS = `a.id, a.slug, a.label AS name, a.borough, a.kind, a.codes,
  ST_Y(a.centre) AS lat, ST_X(a.centre) AS lng,
  coalesce(a.staff_aliases, a.aliases) || ARRAY(
    SELECT DISTINCT m.label FROM areas m WHERE m.successor_id = a.id AND NOT m.hidden
      AND m.label <> a.label AND m.label <> ALL (coalesce(a.staff_aliases, a.aliases))
    ORDER BY m.label) AS aliases,
  a.zips || ARRAY(
    SELECT DISTINCT zip FROM areas m, unnest(m.zips) AS zip
    WHERE m.successor_id = a.id AND zip <> ALL (a.zips) ORDER BY zip) AS zips`

/** Where a point lies, or what is near it. */
export interface FoundArea extends ShownArea {
  /** Metres to its edge; 0 inside. */
  distance: number
  /** The hidden area that the point lies in, such as a park. */
  within_name: string | null
  within_kind: string | null
}

/**
 * The area of a point: the one whose polygon covers it, else the nearest that is shown. A point on
 * the line between two is the older one's. One round trip, whatever the answer.
 */
export async function areaAt(lat: number, lng: number): Promise<FoundArea | null> {
  const [found] = await rowsOf<FoundArea>(
    db.connection(),
    `WITH inside AS MATERIALIZED (
       SELECT i.id, i.hidden, i.label, i.kind FROM areas i
       WHERE i.retired_at IS NULL
         AND ST_Covers(i.polygon, ST_SetSRID(ST_MakePoint(:lng, :lat), 4326))
       ORDER BY i.hidden, i.id LIMIT 1
     ), near AS (
       SELECT n.id, ST_Distance(CAST(n.polygon AS geography), CAST(
         ST_SetSRID(ST_MakePoint(:lng, :lat), 4326) AS geography)) AS distance
       FROM (
         SELECT x.id, x.polygon FROM areas x
         WHERE x.retired_at IS NULL AND NOT x.hidden
           AND NOT EXISTS (SELECT 1 FROM inside WHERE NOT inside.hidden)
         ORDER BY x.polygon <-> ST_SetSRID(ST_MakePoint(:lng, :lat), 4326) LIMIT 8
       ) n ORDER BY distance, n.id LIMIT 1
     ), found AS (
       SELECT id, 0 AS distance FROM inside WHERE NOT hidden UNION ALL SELECT id, distance FROM near
     )
     SELECT ${COLUMNS}, found.distance, w.label AS within_name, w.kind AS within_kind
     FROM found JOIN areas a ON a.id = found.id LEFT JOIN inside w ON w.hidden`,
    { lat, lng }
  )
  return found ?? null
}

/** Areas of a ZIP code, the one that is meant by it first. */
export function areasOfZip(zip: string): Promise<ShownArea[]> {
  return rowsOf<ShownArea>(
    db.connection(),
    `SELECT ${COLUMNS} FROM areas a JOIN (
       SELECT coalesce(z.successor_id, z.id) AS id, min(array_position(z.zips, :zip)) AS place
       FROM areas z WHERE z.zips @> ARRAY[CAST(:zip AS text)] GROUP BY 1
     ) zipped USING (id)
     WHERE a.retired_at IS NULL AND NOT a.hidden ORDER BY zipped.place, a.id`,
    { zip }
  )
}

/** Areas that have this name or another name of the same key; several where boroughs share it. */
export function areasNamed(key: string): Promise<ShownArea[]> {
  return rowsOf<ShownArea>(
    db.connection(),
    `SELECT ${COLUMNS} FROM areas a JOIN (
       SELECT coalesce(k.successor_id, k.id) AS id,
         min(CASE WHEN k.retired_at IS NULL THEN array_position(k.keys, :key) ELSE 1000 END) AS place
       FROM areas k WHERE k.keys @> ARRAY[CAST(:key AS text)] GROUP BY 1
     ) named USING (id)
     JOIN boroughs b ON b.slug = a.borough
     WHERE a.retired_at IS NULL AND NOT a.hidden ORDER BY named.place, b.code, a.id`,
    { key }
  )
}

/** By the slug; one that was retired leads to the area in its place. */
export async function findShownArea(slug: string): Promise<ShownArea | null> {
  const [area] = await rowsOf<ShownArea>(
    db.connection(),
    `SELECT ${COLUMNS} FROM areas a
     WHERE a.id = (SELECT coalesce(s.successor_id, s.id) FROM areas s WHERE s.slug = :slug)
       AND a.retired_at IS NULL AND NOT a.hidden`,
    { slug }
  )
  return area ?? null
}

/** Where an area stands in the list; the borough by its number. */
export interface AreaPlace {
  borough: number
  name: string
  id: number
}

export interface AreaWish {
  borough: BoroughSlug | null
  /** A key, any part of one. */
  key: string | null
  zip: string | null
  after: AreaPlace | null
  limit: number
}

/** Shown areas, borough by borough; one more than `limit` when there are more. */
export function listAreas({ borough, key, zip, after, limit }: AreaWish): Promise<ShownArea[]> {
  return rowsOf<ShownArea>(
    db.connection(),
    `SELECT ${COLUMNS} FROM areas a JOIN boroughs b ON b.slug = a.borough
     WHERE a.retired_at IS NULL AND NOT a.hidden
       AND (CAST(:borough AS text) IS NULL OR a.borough = :borough)
       AND (CAST(:key AS text) IS NULL OR a.id IN (
         SELECT coalesce(k.successor_id, k.id) FROM areas k
         WHERE k.zips @> ARRAY[CAST(:zip AS text)]
           OR EXISTS (SELECT 1 FROM unnest(k.keys) one WHERE strpos(one, :key) > 0)))
       AND (CAST(:afterId AS integer) IS NULL OR (b.code, a.label, a.id) >
         (CAST(:afterBorough AS smallint), CAST(:afterName AS text), CAST(:afterId AS integer)))
     ORDER BY b.code, a.label, a.id LIMIT :limit`,
    {
      ...{ borough, key, zip, limit: limit + 1 },
      afterBorough: after?.borough ?? null,
      afterName: after?.name ?? null,
      afterId: after?.id ?? null,
    }
  )
}
