import { Refusal, unprocessable } from '#api/core/errors'
import { areaAt, areasNamed, areasOfZip } from './area_queries.js'
import { toLocation, toMatches, toNeighborhood } from './area_transformer.js'
import { placeKey, zipIn } from './place_key.js'

/** So far from a shore the neighborhood behind it is offered, in metres. */
const OFFERED_WITHIN = 500

interface Whereabouts {
  lat?: number
  lng?: number
  zip?: string
  name?: string
}

/**
 * The neighborhood of a point, a ZIP code or a name. Throws 404 `outside_service_area`, which offers
 * the nearest neighborhood (`nearest`) when the point is just off a shore or a border.
 */
export function locate({ lat, lng, zip, name }: Whereabouts) {
  const asked = [lat ?? lng, zip, name].filter((value) => value !== undefined)
  if (asked.length !== 1) {
    throw unprocessable(
      'lat',
      'one_of',
      'Name a point (lat and lng), a zip or a name: one of them.'
    )
  }
  if (lat !== undefined && lng !== undefined) return locatePoint(lat, lng)
  return zip ? locateZip(zip) : locateName(name!)
}

async function locatePoint(lat: number, lng: number) {
  const found = await areaAt(lat, lng)
  if (found && (found.distance === 0 || found.within_name)) return toLocation(found)
  const near = found && found.distance <= OFFERED_WITHIN ? found : null
  throw outside(
    near
      ? `This point is outside of the City, ${Math.round(near.distance)} metres from ${near.name}.`
      : 'This point is in the water or outside of New York City, where there are no lessons.',
    { nearest: near && { ...toNeighborhood(near), distance_m: Math.round(near.distance) } }
  )
}

async function locateZip(zip: string) {
  const areas = await areasOfZip(zipIn(zip)!)
  if (areas.length > 0) return toMatches(areas)
  throw outside(`We know no neighborhood with the ZIP code ${zipIn(zip)} in New York City.`)
}

async function locateName(name: string) {
  const areas = await areasNamed(placeKey(name))
  if (areas.length > 0) return toMatches(areas)
  throw outside('We know no neighborhood of this name in New York City.')
}

const outside = (detail: string, extra: Record<string, unknown> = { nearest: null }) =>
  new Refusal(404, 'outside_service_area', { detail, extra })
