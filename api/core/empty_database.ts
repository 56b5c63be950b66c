import db from '@adonisjs/lucid/services/db'
import { assertTier, isProd } from '#api/core/database_tier'
import { refreshAll } from '#api/core/refreshable'

/** What migrations, data files and the map fill, and what PostGIS keeps for itself. */
const KEPT = [
  'catalogue_state',
  'service_aliases',
  'service_categories',
  'service_filter_options',
  'service_filters',
  'service_slugs',
  'service_subcategories',
  'services',
  'subcategory_filter_options',
  'database_tier',
  'markets',
  'adonis_schema',
  'adonis_schema_versions',
  'spatial_ref_sys',
  // Loaded by a command before anything else is, as migrations are run.
  'boroughs',
  'areas',
  'geography_state',
]

/** Empties every table and closes the beta, as after the first migration. Never on prod. */
export async function emptyDatabase(): Promise<void> {
  await assertTier()
  if (isProd()) throw new Error('The database of prod is not emptied.')
  const tables = await db.connection().getAllTables(['public'])
  const emptied = tables.filter((table) => !KEPT.includes(table))
  await db.transaction(async (trx) => {
    // DELETE beats TRUNCATE by far on nearly empty tables. Append-only tables refuse it by trigger.
    await trx.rawQuery('SET LOCAL session_replication_role = replica')
    await trx.rawQuery(emptied.map((table) => `DELETE FROM "${table}"`).join('; '))
    await trx.rawQuery('INSERT INTO business_clock DEFAULT VALUES')
    await trx.rawQuery(
      `INSERT INTO posture (instructor_access, student_access, changed_at)
       VALUES ('closed', 'closed', now())`
    )
  })
  await refreshAll()
}
