import { rowsOf, type Client } from '#api/core/queue/sql'

/** The outline of an area in force or retired, as GeoJSON, good to about a metre. */
export async function outlineOf(client: Client, id: number): Promise<object> {
  const [{ outline }] = await rowsOf<{ outline: string }>(
    client,
    'SELECT ST_AsGeoJSON(polygon, 5) AS outline FROM areas WHERE id = :id',
    { id }
  )
  return JSON.parse(outline) as object
}

/** Retired areas that lead to this one. */
export const mergedInto = (client: Client, id: number): Promise<{ id: string; name: string }[]> =>
  rowsOf(
    client,
    'SELECT CAST(id AS text) AS id, label AS name FROM areas WHERE successor_id = :id ORDER BY label LIMIT 200',
    { id }
  )
