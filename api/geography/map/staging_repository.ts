import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { rowsOf } from '#api/core/queue/sql'
import type { BoroughSlug } from '../borough.js'
import type { DrawnArea } from './default_files.js'
import type { PlannedArea } from './map_plan.js'

/** A degree of longitude, in degrees of latitude, in the middle of the City: 40.7° north. */
const LONGITUDE = 0.758

/** Areas of a map on their way in, for the length of a transaction. */
const STAGE = `CREATE TEMPORARY TABLE incoming_areas ON COMMIT DROP AS
  WITH planned AS MATERIALIZED (
    SELECT plan.* FROM jsonb_to_recordset(CAST(:areas AS jsonb)) AS plan (
      place integer, slug text, name text, borough text, kind text, hidden boolean,
      aliases text[], zips text[], codes text[], lat float8, lng float8)
  )`

const staged = (areas: PlannedArea[]) =>
  JSON.stringify(
    areas.map(({ centre, slug, name, borough, kind, hidden, aliases, zips, codes }, place) => ({
      ...{ place, slug, name, borough, kind, hidden, aliases, zips, codes },
      lat: centre?.lat ?? null,
      lng: centre?.lng ?? null,
    }))
  )

/**
 * Stages areas drawn by PostGIS: a borough is parted among the points named in it, each part going to
 * the point it is nearest to. Longitudes are drawn in for it, so that near means near.
 */
export async function stageDrawn(
  trx: TransactionClientContract,
  areas: DrawnArea[],
  outlines: { slug: BoroughSlug; outline: string }[]
): Promise<void> {
  const sites = areas.flatMap(({ slug, borough, sites: points }) =>
    points.map(([lat, lng]) => ({ slug, borough, lat, lng }))
  )
  await rowsOf(
    trx,
    `${STAGE},
     outlines AS MATERIALIZED (
       SELECT slug, ST_SetSRID(ST_GeomFromGeoJSON(outline), 4326) AS outline
       FROM jsonb_to_recordset(CAST(:outlines AS jsonb)) AS o (slug text, outline text)
     ), sites AS MATERIALIZED (
       SELECT slug, borough, ST_SetSRID(ST_MakePoint(lng * :longitude, lat), 4326) AS site
       FROM jsonb_to_recordset(CAST(:sites AS jsonb))
         AS s (slug text, borough text, lat float8, lng float8)
     ), cells AS MATERIALIZED (
       SELECT s.borough, (ST_Dump(ST_VoronoiPolygons(ST_Collect(s.site), 0,
         ST_Expand(ST_Scale(o.outline, :longitude, 1), 0.2)))).geom AS cell
       FROM sites s JOIN outlines o ON o.slug = s.borough GROUP BY s.borough, o.outline
     ), shares AS (
       SELECT s.slug, ST_Scale(ST_Union(c.cell), 1 / CAST(:longitude AS float8), 1) AS share
       FROM sites s JOIN cells c ON c.borough = s.borough AND ST_Covers(c.cell, s.site)
       GROUP BY s.slug
     )
     SELECT p.*, ST_SetSRID(ST_MakePoint(p.lng, p.lat), 4326) AS centre,
       ST_Multi(ST_CollectionExtract(ST_Intersection(h.share, o.outline), 3)) AS polygon
     FROM planned p JOIN shares h USING (slug) JOIN outlines o ON o.slug = p.borough`,
    {
      areas: staged(areas),
      outlines: JSON.stringify(outlines),
      sites: JSON.stringify(sites),
      longitude: LONGITUDE,
    }
  )
}

/** Stages areas whose outlines come from elsewhere; several outlines of one area become one. */
export async function stageOutlined(
  trx: TransactionClientContract,
  areas: PlannedArea[],
  outlines: { slug: string; geometry: string }[]
): Promise<void> {
  await rowsOf(
    trx,
    `${STAGE},
     parts AS (
       SELECT slug,
         ST_Multi(ST_CollectionExtract(ST_MakeValid(ST_Union(
           ST_CollectionExtract(ST_MakeValid(ST_Force2D(
             ST_SetSRID(ST_GeomFromGeoJSON(geometry), 4326))), 3))), 3)) AS polygon
       FROM jsonb_to_recordset(CAST(:outlines AS jsonb)) AS o (slug text, geometry text)
       GROUP BY slug
     ), centred AS (
       SELECT p.*, ST_SetSRID(ST_MakePoint(p.lng, p.lat), 4326) AS said, q.polygon
       FROM planned p JOIN parts q USING (slug)
     )
     SELECT c.*, CASE WHEN ST_Covers(c.polygon, c.said) THEN c.said
       ELSE ST_PointOnSurface(c.polygon) END AS centre
     FROM centred c`,
    { areas: staged(areas), outlines: JSON.stringify(outlines) }
  )
}

/** What would make the staged map useless: areas without any surface, areas lying over each other. */
export async function troubleOfStaged(
  trx: TransactionClientContract
): Promise<{ empty: string[]; overlapping: string[]; share: number }> {
  const [trouble] = await rowsOf<{ empty: string[]; overlapping: string[]; share: number }>(
    trx,
    `SELECT
       ARRAY(SELECT name FROM incoming_areas WHERE ST_IsEmpty(polygon) ORDER BY name) AS empty,
       ARRAY(SELECT a.name || ' and ' || b.name FROM incoming_areas a JOIN incoming_areas b
         ON a.slug < b.slug AND ST_Intersects(a.polygon, b.polygon)
         WHERE ST_Area(ST_Intersection(a.polygon, b.polygon)) >
           0.05 * least(ST_Area(a.polygon), ST_Area(b.polygon))
         ORDER BY 1) AS overlapping,
       (SELECT sum(ST_Area(polygon)) FROM incoming_areas) /
         nullif((SELECT sum(ST_Area(polygon)) FROM areas WHERE retired_at IS NULL), 0) AS share`
  )
  return { ...trouble, share: trouble.share ?? 1 }
}
