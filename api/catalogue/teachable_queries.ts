import db from '@adonisjs/lucid/services/db'
import { rowsOf, type Client } from '#api/core/queue/sql'
import type { AgeGroup, ServiceState } from './catalogue.js'

/** What terms for a service are measured by. */
export interface Teachable {
  id: string
  slug: string
  name: string
  state: ServiceState
  age_groups: AgeGroup[]
  online_capable: boolean
  /** What the filters of its subcategory can be set to, by the filter's key, in order. */
  options: Record<string, string[]>
}

const OPTIONS = `
  SELECT coalesce(jsonb_object_agg(f.filter_key, f.chosen), '{}') AS options FROM (
    SELECT c.filter_key, jsonb_agg(c.value ORDER BY v.position) AS chosen
    FROM subcategory_filter_options c
    JOIN service_filter_options v ON v.filter_key = c.filter_key AND v.value = c.value
    WHERE c.subcategory_id = s.subcategory_id GROUP BY c.filter_key
  ) f`

/** A service by its slug or id, live or retired; null where there is none. */
export async function findTeachable(
  by: { slug: string } | { id: string },
  client: Client = db.connection()
): Promise<Teachable | null> {
  const column = 'slug' in by ? 'slug' : 'id'
  const sql = `SELECT s.id, s.slug, s.name, s.state, s.age_groups, s.online_capable, o.options
    FROM services s CROSS JOIN LATERAL (${OPTIONS}) o WHERE s.${column} = :value`
  const value = 'slug' in by ? by.slug : by.id
  return (await rowsOf<Teachable>(client, sql, { value }))[0] ?? null
}
