import db from '@adonisjs/lucid/services/db'
import { rowsOf } from '#api/core/queue/sql'
import type { Point } from './place.js'

/** The first that lies in the area, else in any that is shown, else the first. */
export async function firstOnLand(points: readonly Point[], areaId: number): Promise<Point> {
  const [point] = await rowsOf<Point>(
    db.connection(),
    `SELECT p.lat, p.lng
     FROM jsonb_to_recordset(CAST(:points AS jsonb)) AS p (place integer, lat float8, lng float8)
     LEFT JOIN areas a ON a.retired_at IS NULL AND NOT a.hidden
       AND ST_Covers(a.polygon, ST_SetSRID(ST_MakePoint(p.lng, p.lat), 4326))
     ORDER BY a.id = :areaId DESC NULLS LAST, p.place LIMIT 1`,
    { points: JSON.stringify(points.map((point, place) => ({ place, ...point }))), areaId }
  )
  return point
}
