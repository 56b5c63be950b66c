import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { rowsOf } from '#api/core/queue/sql'
import type { ServiceRow } from '../catalogue.js'
import type { StructureChange } from './plan_structure.js'
import type { FormerSlug } from './snapshot.js'

/** A table with the columns that name a row and those that say something of it. */
interface Table {
  name: string
  key: string[]
  columns: string[]
}

const FILTERS = { name: 'service_filters', key: ['key'], columns: ['label', 'position'] }
const OPTIONS = {
  name: 'service_filter_options',
  key: ['filter_key', 'value'],
  columns: ['label', 'position'],
}
const CATEGORIES = {
  name: 'service_categories',
  key: ['id'],
  columns: ['slug', 'name', 'summary', 'aliases', 'position'],
}
const SUBCATEGORIES = {
  name: 'service_subcategories',
  key: ['id'],
  columns: ['category_id', 'slug', 'name', 'aliases', 'position'],
}
const CHOICES = {
  name: 'subcategory_filter_options',
  key: ['subcategory_id', 'filter_key', 'value'],
  columns: [],
}
const SLUGS = { name: 'service_slugs', key: ['slug'], columns: ['service_id', 'added_at'] }
const SERVICES = {
  name: 'services',
  key: ['id'],
  columns: [
    ...['subcategory_id', 'slug', 'name', 'summary', 'age_groups', 'online_capable'],
    ...['needs_certification', 'position', 'state', 'retired_at', 'retired_reason'],
    ...['edited_fields', 'version', 'created_at', 'updated_at'],
  ],
}

/** Categories and subcategories are never deleted: a retired service keeps its place. */
export async function writeStructure(trx: TransactionClientContract, change: StructureChange) {
  const { filters, options, categories, subcategories, choices } = change
  await remove(trx, CHOICES, choices.gone)
  await write(trx, FILTERS, filters.written)
  await write(trx, OPTIONS, options.written)
  await write(trx, CATEGORIES, categories.written)
  await write(trx, SUBCATEGORIES, subcategories.written)
  await write(trx, CHOICES, choices.written)
  await remove(trx, OPTIONS, options.gone)
  await remove(trx, FILTERS, filters.gone)
}

/** Services as they are now, with all of their aliases. */
export async function writeServices(trx: TransactionClientContract, rows: ServiceRow[]) {
  await write(trx, SERVICES, rows)
  const ids = rows.map(({ id }) => id)
  await rowsOf(trx, 'DELETE FROM service_aliases WHERE service_id = ANY(:ids)', { ids })
  const aliases = rows.flatMap(({ id, aliases: several }) =>
    several.map((alias, position) => ({ service_id: id, alias, position }))
  )
  const table = { name: 'service_aliases', key: ['service_id', 'alias'], columns: ['position'] }
  await write(trx, table, aliases)
}

export function writeFormerSlugs(trx: TransactionClientContract, slugs: FormerSlug[], now: Date) {
  const rows = slugs.map((one) => ({ ...one, added_at: now }))
  return write(trx, SLUGS, rows)
}

async function write(trx: TransactionClientContract, table: Table, rows: object[]): Promise<void> {
  if (rows.length === 0) return
  const columns = [...table.key, ...table.columns].join(', ')
  const updates = table.columns.map((column) => `${column} = excluded.${column}`).join(', ')
  await rowsOf(
    trx,
    `INSERT INTO ${table.name} (${columns})
     SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table.name}, CAST(:rows AS jsonb))
     ON CONFLICT (${table.key.join(', ')}) DO ${updates ? `UPDATE SET ${updates}` : 'NOTHING'}`,
    { rows: JSON.stringify(rows) }
  )
}

async function remove(trx: TransactionClientContract, table: Table, rows: object[]): Promise<void> {
  if (rows.length === 0) return
  const key = table.key.join(', ')
  await rowsOf(
    trx,
    `DELETE FROM ${table.name} WHERE (${key}) IN (
       SELECT ${key} FROM jsonb_populate_recordset(NULL::${table.name}, CAST(:rows AS jsonb)))`,
    { rows: JSON.stringify(rows) }
  )
}
