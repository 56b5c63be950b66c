import { boroughName, centerSchema } from '#api/geography/area_transformer'
import { boroughOf } from '#api/geography/borough'
import { count, flag, id, instant, named, object, orNull, text } from '#api/core/schemas'
import type { TeachingPlace } from './place.js'

export const placeSchema = named(
  'TeachingPlace',
  object({
    id,
    name: text,
    street: text,
    unit: orNull(text),
    zip: text,
    point: { ...centerSchema, description: 'For you alone' },
    pinned: { ...flag, description: 'Else the point is the middle of the neighborhood' },
    approximate: { ...centerSchema, description: 'What others see, 150 to 800 metres away' },
    neighborhood: object({
      id: { type: 'integer', minimum: 1 },
      slug: text,
      name: text,
      borough: boroughName,
    }),
    version: count,
    created_at: instant,
    updated_at: instant,
  })
)

/** For its owner: with the address. */
export const toPlace = (place: TeachingPlace) => ({
  id: place.id,
  name: place.name,
  street: place.street,
  unit: place.unit,
  zip: place.zip,
  point: { lat: place.lat, lng: place.lng },
  pinned: place.pinned,
  approximate: { lat: place.approximate_lat, lng: place.approximate_lng },
  neighborhood: { ...place.area, borough: boroughOf(place.area.borough).name },
  version: place.version,
  created_at: place.created_at.toISOString(),
  updated_at: place.updated_at.toISOString(),
})
