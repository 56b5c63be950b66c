import { keyFor } from '#api/core/keys'
import { approximatePoints, FARTHEST, metresBetween, NEAREST } from './approximate_point.js'
import { firstOnLand } from './land_queries.js'
import type { FoundSpot, Point, TeachingPlace } from './place.js'

/** The place that everybody may see for an exact one that was not there before. */
export const approximatePlace = (spot: FoundSpot): Promise<Point> =>
  firstOnLand(approximatePoints(spot, keyFor('approximate place')), spot.area_id)

/**
 * What is shown of a place already, when it is still neither too near nor too far: then it stays, so
 * that moving the pin tells nobody anything (ADR 14).
 */
export function stillTrue(before: TeachingPlace, spot: FoundSpot): Point | null {
  const shown = { lat: before.approximate_lat, lng: before.approximate_lng }
  const away = metresBetween(shown, spot)
  const holds = before.area_id === spot.area_id && away >= NEAREST && away <= FARTHEST
  return holds ? shown : null
}
