import db from '@adonisjs/lucid/services/db'
import { rowsOf, type Client } from '#api/core/queue/sql'
import type { BoroughSlug } from '#api/geography/borough'

/** What everybody may know of where somebody teaches: never the address. */
export interface PublicPlace {
  /** Somewhere near, the same for every house around. */
  lat: number
  lng: number
  neighborhood: { id: number; slug: string; name: string; borough: BoroughSlug }
}

export interface PlaceRow {
  lat: number
  lng: number
  id: number
  slug: string
  name: string
  borough: BoroughSlug
}

/** The approximate places of each, oldest first; who receives nobody is not among the answers. */
export async function publicPlacesOf(
  userIds: readonly string[],
  client: Client = db.connection()
): Promise<Map<string, PublicPlace[]>> {
  const rows = await rowsOf<PlaceRow & { user_id: string }>(client, placed('= ANY(:userIds)'), {
    userIds,
  })
  const places = Map.groupBy(rows, ({ user_id: userId }) => userId)
  return new Map([...places].map(([userId, those]) => [userId, those.map(toPublicPlace)]))
}

const placed = (whose: string) => `
  SELECT t.user_id, t.approximate_lat AS lat, t.approximate_lng AS lng,
    a.id, a.slug, a.label AS name, a.borough
  FROM teaching_addresses t JOIN areas n ON n.id = t.area_id
  JOIN areas a ON a.id = coalesce(n.successor_id, n.id)
  WHERE t.user_id ${whose} ORDER BY t.user_id, t.id`

/** The rows of a profile `p`, as one value; null where nobody is received. */
export const OWN_PLACES = `SELECT json_agg(own) FROM (${placed('= p.user_id')}) own`

export const toPublicPlace = ({ lat, lng, id, slug, name, borough }: PlaceRow): PublicPlace => ({
  ...{ lat, lng },
  neighborhood: { id, slug, name, borough },
})
