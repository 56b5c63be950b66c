import db from '@adonisjs/lucid/services/db'
import { rowsOf } from '#api/core/queue/sql'

export interface CoveredArea {
  id: number
  name: string
  borough: string
}

/** The areas somebody travels to, as the map in force calls them. */
export function coveredAreas(userId: string): Promise<CoveredArea[]> {
  return rowsOf(
    db.connection(),
    `SELECT DISTINCT a.id, a.label AS name, a.borough FROM instructor_coverage c
     JOIN areas n ON n.id = ANY (c.area_ids) JOIN areas a ON a.id = coalesce(n.successor_id, n.id)
     WHERE c.user_id = :userId ORDER BY a.borough, a.label`,
    { userId }
  )
}
