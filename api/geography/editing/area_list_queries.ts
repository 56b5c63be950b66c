import db from '@adonisjs/lucid/services/db'
import type { Client } from '#api/core/queue/sql'
import type { ListDefinition } from '#api/core/simple_rest/list_definition'
import type { AreaKind, MapSource } from '../area.js'
import type { BoroughSlug } from '../borough.js'

export interface AreaRow {
  id: number
  slug: string
  label: string
  name: string
  shown_name: string | null
  borough: BoroughSlug
  kind: AreaKind
  hidden: boolean
  hidden_by_map: boolean
  hidden_by_staff: boolean | null
  aliases: string[]
  staff_aliases: string[] | null
  zips: string[]
  codes: string[]
  source: MapSource
  lat: number
  lng: number
  square_km: number
  retired_at: Date | null
  successor_id: number | null
  successor: string | null
  version: number
  updated_at: Date
}

export const areaList: ListDefinition = {
  fields: {
    id: { column: 'a.id', kind: 'number', filled: true },
    slug: { column: 'a.slug', kind: 'text', filled: true },
    name: { column: 'a.label', kind: 'text', filled: true },
    borough: { column: 'a.borough', kind: 'text', filled: true },
    kind: { column: 'a.kind', kind: 'text', filled: true },
    hidden: { column: 'a.hidden', kind: 'boolean', filled: true },
    retired: { column: '(a.retired_at IS NOT NULL)', kind: 'boolean', filled: true },
    retired_at: { column: 'a.retired_at', kind: 'instant' },
    source: { column: 'a.source', kind: 'text', filled: true },
    updated_at: { column: 'a.updated_at', kind: 'instant', filled: true },
  },
  search: [
    'a.label',
    'a.slug',
    "array_to_string(coalesce(a.staff_aliases, a.aliases) || a.zips, ' ')",
  ],
  defaultSort: { field: 'name', direction: 'asc' },
  idColumn: 'a.id',
}

/** Areas with what the map says and what staff said of them. */
export const areaQuery = (client: Client = db.connection()) =>
  client
    .from('areas as a')
    .leftJoin('areas as s', 's.id', 'a.successor_id')
    .select(
      ...['id', 'slug', 'label', 'name', 'shown_name', 'borough', 'kind', 'hidden'].map(
        (column) => `a.${column}`
      ),
      ...['hidden_by_map', 'hidden_by_staff', 'aliases', 'staff_aliases', 'zips', 'codes'].map(
        (column) => `a.${column}`
      ),
      ...['source', 'retired_at', 'successor_id', 'version', 'updated_at'].map(
        (column) => `a.${column}`
      ),
      's.label as successor',
      db.raw('ST_Y(a.centre) AS lat'),
      db.raw('ST_X(a.centre) AS lng'),
      db.raw('ST_Area(CAST(a.polygon AS geography)) / 1000000 AS square_km')
    )

export const findArea = (client: Client, id: number): Promise<AreaRow | null> =>
  areaQuery(client).where('a.id', id).first()
