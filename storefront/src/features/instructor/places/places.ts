/** One of `GET /api/instructor/places`. */
export interface Place {
  id: string
  name: string
  street: string
  unit: string | null
  zip: string
  point: Point
  pinned: boolean
  approximate: Point
  neighborhood: { id: number; slug: string; name: string; borough: string }
  version: number
}

export interface Point {
  lat: number
  lng: number
}

export const MOST_PLACES = 10

export const PLACE_FIELDS = {
  name: 'What you call it',
  street: 'Street and number',
  unit: 'Apartment or floor',
  zip: 'ZIP code',
  neighborhood: 'Neighborhood',
  point: 'Pin on the map',
} as const

export const PLACE_WORDS: Record<string, string> = {
  'name.minLength': 'Two letters or more, please.',
  'name.required': 'Please fill this in.',
  'street.minLength': 'Please write the street and the number.',
  'point.outside_service_area': 'The pin is in the water or outside of New York City.',
  changed_meanwhile: 'This was changed in another window meanwhile. Reload the page to see it.',
  too_many_places: 'Ten addresses are the most there can be.',
}

/** `40.67100,-73.97900`, as a form has it. */
export const pointText = ({ lat, lng }: Point): string => `${lat.toFixed(5)},${lng.toFixed(5)}`

/** Null for what is no point. */
export function pointIn(text: string): Point | null {
  const [, lat, lng] = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)$/.exec(text.trim()) ?? []
  return lat && lng ? { lat: Number(lat), lng: Number(lng) } : null
}
