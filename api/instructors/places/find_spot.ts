import { unprocessable } from '#api/core/errors'
import { areaAt, areasOfZip, findShownArea } from '#api/geography/area_queries'
import type { ShownArea } from '#api/geography/area'
import type { FoundSpot, PlaceSpot, Point } from './place.js'

/** With the name of its neighborhood. */
export type NamedSpot = FoundSpot & { area: string }

/**
 * Where a place is. A pin has to lie in the City; a neighborhood or a ZIP code stand for the middle
 * of the neighborhood until there is a pin. Throws 422 for the field that leads nowhere.
 */
export async function findSpot({
  point,
  neighborhood,
  zip,
}: PlaceSpot & { zip: string }): Promise<NamedSpot> {
  if (point) return atPin(point)
  if (neighborhood) return inMiddle(await areaNamed(neighborhood))
  const [area] = await areasOfZip(zip)
  if (area) return inMiddle(area)
  throw unprocessable(
    'zip',
    'unknown_zip',
    'We know no neighborhood of New York City with this ZIP code. Choose the neighborhood instead.'
  )
}

async function atPin({ lat, lng }: Point): Promise<NamedSpot> {
  const area = await areaAt(lat, lng)
  if (!area || (area.distance > 0 && !area.within_name)) {
    throw unprocessable(
      'point',
      'outside_service_area',
      'This point is in the water or outside of New York City, where there are no lessons.'
    )
  }
  return { lat, lng, pinned: true, area_id: area.id, area: area.name }
}

async function areaNamed(slug: string): Promise<ShownArea> {
  const area = await findShownArea(slug)
  if (area) return area
  throw unprocessable('neighborhood', 'area', 'There is no neighborhood of this name.')
}

const inMiddle = ({ id, name, lat, lng }: ShownArea): NamedSpot => ({
  ...{ lat, lng, area_id: id, area: name },
  pinned: false,
})
