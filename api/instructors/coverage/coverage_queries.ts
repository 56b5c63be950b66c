import db from '@adonisjs/lucid/services/db'
import { rowsOf, type Client } from '#api/core/queue/sql'

/**
 * The areas that each travels to, by the map in force: what was retired counts as the area in its
 * place, what is hidden by now is left out. Who travels nowhere is not among the answers. To find by
 * area, ask `area_ids &&` its id and the ids of those that lead to it (ADR 14).
 */
export async function coverageOf(
  userIds: readonly string[],
  client: Client = db.connection()
): Promise<Map<string, number[]>> {
  const rows = await rowsOf<{ user_id: string; area_ids: number[] }>(
    client,
    `SELECT c.user_id, array_agg(DISTINCT a.id ORDER BY a.id) AS area_ids
     FROM instructor_coverage c CROSS JOIN LATERAL unnest(c.area_ids) AS named (id)
     JOIN areas n ON n.id = named.id JOIN areas a ON a.id = coalesce(n.successor_id, n.id)
     WHERE c.user_id = ANY(:userIds) AND a.retired_at IS NULL AND NOT a.hidden
     GROUP BY c.user_id`,
    { userIds }
  )
  return new Map(rows.map(({ user_id: userId, area_ids: areaIds }) => [userId, areaIds]))
}
