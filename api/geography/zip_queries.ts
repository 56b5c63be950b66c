import db from '@adonisjs/lucid/services/db'
import { rowsOf } from '#api/core/queue/sql'

/** How far a point is from the nearest of some areas, in metres; 0 inside, null without areas. */
export async function metresToNearest(
  { lat, lng }: { lat: number; lng: number },
  areaIds: readonly number[]
): Promise<number | null> {
  const [{ metres }] = await rowsOf<{ metres: number | null }>(
    db.connection(),
    `SELECT min(ST_Distance(CAST(a.polygon AS geography), CAST(
       ST_SetSRID(ST_MakePoint(:lng, :lat), 4326) AS geography))) AS metres
     FROM areas a WHERE a.id = ANY(CAST(:areaIds AS integer[]))`,
    { lat, lng, areaIds: areaIds.map(String) }
  )
  return metres
}
