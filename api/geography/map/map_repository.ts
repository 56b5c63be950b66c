import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf, type Client } from '#api/core/queue/sql'
import type { MapSource } from '../area.js'
import { BOROUGHS } from '../borough.js'
import type { MapChanges } from './map_plan.js'

export interface GeographyState {
  /** Null before the first map. */
  source: MapSource | null
  checksum: string | null
  /** Counts every change to what people see of the map. */
  version: number
}

export async function geographyState(client: Client): Promise<GeographyState> {
  const [state] = await rowsOf<GeographyState>(
    client,
    'SELECT source, checksum, version FROM geography_state'
  )
  return state
}

/** Maps are taken one after the other; compiling the few large statements would cost seconds. */
export async function lockGeography(trx: TransactionClientContract): Promise<GeographyState> {
  await rowsOf(trx, 'SET LOCAL jit = off')
  const [state] = await rowsOf<GeographyState>(
    trx,
    'SELECT source, checksum, version FROM geography_state FOR UPDATE'
  )
  return state
}

export async function noteMap(
  trx: TransactionClientContract,
  source: MapSource,
  checksum: string,
  now: DateTime
): Promise<void> {
  await trx.from('geography_state').update({ source, checksum, loaded_at: now.toJSDate() })
}

/** Says that people see another map from now on. */
export async function countVersion(trx: TransactionClientContract): Promise<void> {
  await rowsOf(trx, 'UPDATE geography_state SET version = version + 1')
}

/** The boroughs are what their areas cover together. */
export async function upsertBoroughs(trx: TransactionClientContract): Promise<void> {
  await rowsOf(
    trx,
    `WITH drawn AS (
       SELECT borough, ST_Multi(ST_CollectionExtract(ST_Union(polygon), 3)) AS outline
       FROM incoming_areas GROUP BY borough
     )
     INSERT INTO boroughs (slug, market_id, code, name, aliases, outline, centre)
     SELECT b.slug, (SELECT id FROM markets ORDER BY id LIMIT 1), b.code, b.name, b.aliases,
       d.outline, ST_PointOnSurface(d.outline)
     FROM jsonb_to_recordset(CAST(:boroughs AS jsonb))
       AS b (slug text, code smallint, name text, aliases text[])
     JOIN drawn d ON d.borough = b.slug ORDER BY b.code
     ON CONFLICT (slug) DO UPDATE SET name = excluded.name, aliases = excluded.aliases,
       outline = excluded.outline, centre = excluded.centre
     WHERE ST_AsEWKB(boroughs.outline) <> ST_AsEWKB(excluded.outline)
       OR boroughs.aliases <> excluded.aliases`,
    { boroughs: JSON.stringify(BOROUGHS) }
  )
}

interface Renewed {
  slug: string
  revived: boolean
  renamed: boolean
}

/** Areas that are known already keep their ids; a retired one comes back to life with its own. */
export async function renewAreas(
  trx: TransactionClientContract,
  source: MapSource,
  now: DateTime
): Promise<Pick<MapChanges, 'changed' | 'renamed' | 'revived'>> {
  const rows = await rowsOf<Renewed>(
    trx,
    `UPDATE areas a SET borough = i.borough, name = i.name, kind = i.kind, hidden_by_map = i.hidden,
       aliases = i.aliases, zips = i.zips, codes = i.codes, polygon = i.polygon, centre = i.centre,
       source = :source, retired_at = NULL, successor_id = NULL, version = a.version + 1,
       updated_at = :now
     FROM incoming_areas i JOIN areas old USING (slug)
     WHERE a.id = old.id AND (
       (old.borough, old.name, old.kind, old.hidden_by_map, old.aliases, old.zips, old.codes, old.source)
         IS DISTINCT FROM
       (i.borough, i.name, i.kind, i.hidden, i.aliases, i.zips, i.codes, CAST(:source AS text))
       OR ST_AsEWKB(old.polygon) <> ST_AsEWKB(i.polygon)
       OR ST_AsEWKB(old.centre) <> ST_AsEWKB(i.centre) OR old.retired_at IS NOT NULL)
     RETURNING a.slug, old.retired_at IS NOT NULL AS revived, old.name <> i.name AS renamed`,
    { source, now: now.toJSDate() }
  )
  const slugs = (of: (row: Renewed) => boolean) => rows.filter(of).map(({ slug }) => slug)
  return {
    revived: slugs(({ revived }) => revived),
    renamed: slugs(({ revived, renamed }) => renamed && !revived),
    changed: slugs(({ revived, renamed }) => !renamed && !revived),
  }
}

/** In the order of the map, so that the same map gives the same ids to an empty database. */
export async function addAreas(
  trx: TransactionClientContract,
  source: MapSource,
  now: DateTime
): Promise<string[]> {
  const rows = await rowsOf<{ slug: string }>(
    trx,
    `INSERT INTO areas (slug, borough, name, keys, kind, hidden_by_map, aliases, zips, codes,
       polygon, centre, source, created_at, updated_at)
     SELECT i.slug, i.borough, i.name, '{}', i.kind, i.hidden, i.aliases, i.zips, i.codes,
       i.polygon, i.centre, :source, :now, :now
     FROM incoming_areas i WHERE NOT EXISTS (SELECT 1 FROM areas a WHERE a.slug = i.slug)
     ORDER BY i.place RETURNING slug`,
    { source, now: now.toJSDate() }
  )
  return rows.map(({ slug }) => slug)
}
