import type { JSONSchema7 } from 'json-schema'
import { listOf, named, object, oneOf, orNull, text } from '#api/core/schemas'
import { AREA_KINDS, type ShownArea } from './area.js'
import type { FoundArea } from './area_queries.js'
import { BOROUGHS, boroughOf } from './borough.js'
import type { BoroughRow } from './map_queries.js'

const degrees: JSONSchema7 = { type: 'number' }
const areaId: JSONSchema7 = { type: 'integer', minimum: 1, description: 'Stays for good' }

export const centerSchema = object({ lat: degrees, lng: degrees })
export const boroughName = oneOf(BOROUGHS.map(({ name }) => name))

const members = {
  id: areaId,
  slug: text,
  name: text,
  borough: boroughName,
  aliases: listOf(text),
  zips: listOf(text),
  center: centerSchema,
}

export const neighborhoodSchema = named('Neighborhood', object(members))

export const toNeighborhood = ({
  id,
  slug,
  name,
  borough,
  aliases,
  zips,
  lat,
  lng,
}: ShownArea) => ({
  id,
  slug,
  name,
  borough: boroughOf(borough).name,
  aliases,
  zips,
  center: { lat, lng },
})

const nta = {
  ...listOf(text),
  description: "The City's codes of the tabulation areas it is made of; none on our own map",
}

export const neighborhoodDetailSchema = named(
  'NeighborhoodDetail',
  object({ ...members, nta_codes: nta })
)

export const toNeighborhoodDetail = (area: ShownArea) => ({
  ...toNeighborhood(area),
  nta_codes: area.codes,
})

export const locationSchema = named(
  'Location',
  object({
    ...members,
    nta_codes: nta,
    distance_m: { type: 'integer', minimum: 0, description: 'To its edge; 0 inside of it' },
    within: orNull({
      ...object({ name: text, kind: oneOf(AREA_KINDS) }),
      description: 'The park or the like that the point lies in; the answer is what is next to it',
    }),
    also: { ...listOf(neighborhoodSchema), description: 'Others with the same ZIP code or name' },
  })
)

export const toLocation = (area: FoundArea) => ({
  ...toNeighborhoodDetail(area),
  distance_m: Math.round(area.distance),
  within: area.within_name ? { name: area.within_name, kind: area.within_kind } : null,
  also: [],
})

/** The first is the one that is meant. */
export const toMatches = ([area, ...others]: ShownArea[]) => ({
  ...toNeighborhoodDetail(area),
  distance_m: 0,
  within: null,
  also: others.map(toNeighborhood),
})

export const boroughSchema = named(
  'Borough',
  object({
    slug: oneOf(BOROUGHS.map(({ slug }) => slug)),
    name: boroughName,
    code: { type: 'integer', minimum: 1, maximum: 5 },
    aliases: listOf(text),
    neighborhoods: { type: 'integer', minimum: 0 },
    center: centerSchema,
    bounds: object({ west: degrees, south: degrees, east: degrees, north: degrees }),
  })
)

export const toBorough = ({ lat, lng, west, south, east, north, ...borough }: BoroughRow) => ({
  ...borough,
  center: { lat, lng },
  bounds: { west, south, east, north },
})
