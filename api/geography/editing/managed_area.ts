import { count, flag, instant, listOf, named, object, oneOf, orNull, text } from '#api/core/schemas'
import { AREA_KINDS, MAP_SOURCES } from '../area.js'
import { boroughName, centerSchema } from '../area_transformer.js'
import { boroughOf } from '../borough.js'
import type { AreaRow } from './area_list_queries.js'

const members = {
  // As text, as every resource of the back office has its id.
  id: text,
  slug: text,
  name: text,
  map_name: text,
  shown_name: orNull(text),
  borough: boroughName,
  kind: oneOf(AREA_KINDS),
  hidden: flag,
  hidden_by_map: flag,
  hidden_by_staff: orNull(flag),
  aliases: listOf(text),
  map_aliases: listOf(text),
  aliases_by_staff: flag,
  zips: listOf(text),
  nta_codes: listOf(text),
  source: oneOf(MAP_SOURCES),
  center: centerSchema,
  square_km: { type: 'number' as const },
  retired: flag,
  retired_at: orNull(instant),
  successor: orNull(object({ id: text, name: text })),
  version: count,
  updated_at: instant,
}

export const managedAreaSchema = named('ManagedArea', object(members))

/** Longitude and latitude. */
const ring = listOf(listOf({ type: 'number' as const }))

export const areaDetailSchema = named(
  'ManagedAreaDetail',
  object({
    ...members,
    outline: object({ type: oneOf(['MultiPolygon']), coordinates: listOf(listOf(ring)) }),
    merged: listOf(object({ id: text, name: text })),
  })
)

export const toManagedArea = (row: AreaRow) => ({
  id: String(row.id),
  slug: row.slug,
  name: row.label,
  map_name: row.name,
  shown_name: row.shown_name,
  borough: boroughOf(row.borough).name,
  kind: row.kind,
  hidden: row.hidden,
  hidden_by_map: row.hidden_by_map,
  hidden_by_staff: row.hidden_by_staff,
  aliases: row.staff_aliases ?? row.aliases,
  map_aliases: row.aliases,
  aliases_by_staff: row.staff_aliases !== null,
  zips: row.zips,
  nta_codes: row.codes,
  source: row.source,
  center: { lat: row.lat, lng: row.lng },
  square_km: Math.round(row.square_km * 100) / 100,
  retired: row.retired_at !== null,
  retired_at: row.retired_at?.toISOString() ?? null,
  successor: row.successor_id ? { id: String(row.successor_id), name: row.successor ?? '' } : null,
  version: row.version,
  updated_at: row.updated_at.toISOString(),
})
