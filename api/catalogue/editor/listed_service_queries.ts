import db from '@adonisjs/lucid/services/db'
import type { ListDefinition } from '#api/core/simple_rest/list_definition'
import type { ServiceRow } from '../catalogue.js'

export interface ListedServiceRow extends ServiceRow {
  category_slug: string
  category_name: string
  subcategory_slug: string
  subcategory_name: string
  former_slugs: string[]
}

const ALIASES = `ARRAY(SELECT a.alias FROM service_aliases a
  WHERE a.service_id = s.id ORDER BY a.position)`

export const serviceList: ListDefinition = {
  fields: {
    id: { column: 's.id', kind: 'text', filled: true },
    slug: { column: 's.slug', kind: 'text', filled: true },
    name: { column: 's.name', kind: 'text', filled: true },
    category: { column: 'c.slug', kind: 'text', filled: true },
    subcategory: { column: 'sc.slug', kind: 'text', filled: true },
    state: { column: 's.state', kind: 'text', filled: true },
    age_group: {
      column: 'age_group',
      kind: 'text',
      among: 'SELECT id FROM services, unnest(age_groups) AS age_group WHERE',
    },
    online_capable: { column: 's.online_capable', kind: 'boolean', filled: true },
    needs_certification: { column: 's.needs_certification', kind: 'boolean', filled: true },
    edited: { column: '(cardinality(s.edited_fields) > 0)', kind: 'boolean', filled: true },
    updated_at: { column: 's.updated_at', kind: 'instant', filled: true },
  },
  search: ['s.name', 's.slug', `array_to_string(${ALIASES}, ' · ')`],
  defaultSort: { field: 'name', direction: 'asc' },
  idColumn: 's.id',
}

/** Services of every state with where they stand. */
export const listedServices = () =>
  db
    .from('services as s')
    .join('service_subcategories as sc', 'sc.id', 's.subcategory_id')
    .join('service_categories as c', 'c.id', 'sc.category_id')
    .select(
      's.*',
      'c.slug as category_slug',
      'c.name as category_name',
      'sc.slug as subcategory_slug',
      'sc.name as subcategory_name',
      db.raw(`${ALIASES} AS aliases`),
      db.raw(`ARRAY(SELECT f.slug FROM service_slugs f WHERE f.service_id = s.id ORDER BY f.slug)
        AS former_slugs`)
    )

export const findListedService = (id: string): Promise<ListedServiceRow | null> =>
  listedServices().where('s.id', id).first()
