import db from '@adonisjs/lucid/services/db'
import { rowsOf, type Client } from '#api/core/queue/sql'
import type { BoroughSlug } from './borough.js'

/** Every area of the map in force that people may choose, by its number. */
export async function shownAreas(
  client: Client = db.connection()
): Promise<Map<number, BoroughSlug>> {
  const rows = await rowsOf<{ id: number; borough: BoroughSlug }>(
    client,
    'SELECT id, borough FROM areas WHERE retired_at IS NULL AND NOT hidden ORDER BY id'
  )
  return new Map(rows.map(({ id, borough }) => [id, borough]))
}
