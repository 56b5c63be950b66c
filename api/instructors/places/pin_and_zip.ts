import { unprocessable, type Refusal } from '#api/core/errors'
import { areasOfZip } from '#api/geography/area_queries'
import type { ShownArea } from '#api/geography/area'
import { metresToNearest } from '#api/geography/zip_queries'
import type { NamedSpot } from './find_spot.js'
import type { PlaceSpot } from './place.js'

/** Farther than a ZIP code may reach beyond the neighborhoods that we know it by, in metres. */
const FAR = 3_000
const MILE = 1_609
const MOST_NAMED = 3

/**
 * What speaks against a pin and a ZIP code of one address: null when the pin lies where the code is.
 * Codes do not keep to the lines of neighborhoods, so a pin beside is a question, which `keep_pin`
 * answers; miles away one of the two is wrong, and the way between two lessons would be too.
 */
export async function contradictionOf(
  { zip, keep_pin: isKept }: PlaceSpot & { zip: string },
  spot: NamedSpot
): Promise<Refusal | null> {
  if (!spot.pinned) return null
  const areas = await areasOfZip(zip)
  if (areas.some(({ id }) => id === spot.area_id)) return null
  const metres = await metresToNearest(
    spot,
    areas.map(({ id }) => id)
  )
  if (metres !== null && metres > FAR) {
    return unprocessable(
      'point',
      'far_from_zip',
      `The pin is in ${spot.area}, but ${zip} is ${namesOf(areas)}, ${Math.round(metres / MILE)} miles away. Move the pin, or correct the ZIP code.`
    )
  }
  if (isKept) return null
  const where =
    metres === null
      ? `we know no neighborhood of New York City with the ZIP code ${zip}`
      : `${zip} is ${namesOf(areas)}`
  return unprocessable(
    'point',
    'beside_zip',
    `The pin is in ${spot.area}, but ${where}. Move the pin or correct the ZIP code, or say that both are right.`
  )
}

/** `Gowanus and Park Slope`. */
function namesOf(areas: readonly ShownArea[]): string {
  const names = areas.slice(0, MOST_NAMED).map(({ name }) => name)
  const last = areas.length > MOST_NAMED ? 'others around' : names.pop()
  return names.length > 0 ? `${names.join(', ')} and ${last}` : String(last)
}
