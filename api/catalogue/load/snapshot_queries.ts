import { rowsOf, type Client } from '#api/core/queue/sql'
import type { ServiceRow } from '../catalogue.js'
import type { Snapshot } from './snapshot.js'

/** A service with its aliases in their order. */
const SERVICES = `SELECT s.id, s.subcategory_id, s.slug, s.name, s.summary,
    ARRAY(SELECT a.alias FROM service_aliases a WHERE a.service_id = s.id ORDER BY a.position)
      AS aliases,
    s.age_groups, s.online_capable, s.needs_certification, s.position, s.state, s.retired_at,
    s.retired_reason, s.edited_fields, s.version, s.created_at, s.updated_at
  FROM services s`

/** Whoever changes the catalogue waits here for the others: aliases are judged all together. */
export async function lockCatalogue(client: Client): Promise<void> {
  await rowsOf(client, 'SELECT one FROM catalogue_state FOR UPDATE')
}

/** The whole catalogue; one statement after the other, since a transaction has one connection. */
export async function readSnapshot(client: Client): Promise<Snapshot> {
  const rows = <Row>(sql: string) => rowsOf<Row>(client, sql)
  const [state] = await rows<{ shared_aliases: string[] }>(
    'SELECT shared_aliases FROM catalogue_state'
  )
  return {
    sharedAliases: state.shared_aliases,
    filters: await rows('SELECT key, label, position FROM service_filters'),
    options: await rows('SELECT filter_key, value, label, position FROM service_filter_options'),
    categories: await rows(
      'SELECT id, slug, name, summary, aliases, position FROM service_categories'
    ),
    subcategories: await rows(
      'SELECT id, category_id, slug, name, aliases, position FROM service_subcategories'
    ),
    choices: await rows('SELECT subcategory_id, filter_key, value FROM subcategory_filter_options'),
    services: await rows<ServiceRow>(SERVICES),
    formerSlugs: await rows('SELECT slug, service_id FROM service_slugs'),
  }
}
