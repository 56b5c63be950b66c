import type { BoroughSlug } from '#api/geography/borough'

export interface Point {
  lat: number
  lng: number
}

/** What an instructor writes down of a place where they receive students. */
export interface PlaceWords {
  /** What they call it themselves, such as "My studio". */
  name: string
  street: string
  unit: string | null
  zip: string
}

/** Where on the map: at the pin, else in the middle of the neighborhood, else of the ZIP code's. */
export interface PlaceSpot {
  point: Point | null
  neighborhood: string | null
  /** Whether the pin is right although the ZIP code is known for other neighborhoods. */
  keep_pin: boolean
}

/** A spot that is known to lie in the City. */
export interface FoundSpot extends Point {
  pinned: boolean
  area_id: number
}

export interface TeachingPlace extends PlaceWords, FoundSpot {
  id: string
  /** Of the map in force, for `area_id`. */
  area: { id: number; slug: string; name: string; borough: BoroughSlug }
  approximate_lat: number
  approximate_lng: number
  version: number
  created_at: Date
  updated_at: Date
}

export const MOST_PLACES = 10
