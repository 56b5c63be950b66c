import db from '@adonisjs/lucid/services/db'
import { notFound } from '#api/core/errors'
import type { Client } from '#api/core/queue/sql'
import { findArea } from './area_list_queries.js'
import { toManagedArea } from './managed_area.js'
import { mergedInto, outlineOf } from './outline_queries.js'

/** Null for what cannot be an id of an area; ids are `integer`. */
export const areaIdIn = (text: string): number | null =>
  /^\d{1,9}$/.test(text) ? Number(text) : null

/** One area with its outline. Throws 404. */
export async function showArea(id: number | null, client: Client = db.connection()) {
  const row = id === null ? null : await findArea(client, id)
  if (!row) throw notFound('There is no area with this id.')
  const outline = await outlineOf(client, row.id)
  const merged = await mergedInto(client, row.id)
  return { ...toManagedArea(row), outline, merged }
}
