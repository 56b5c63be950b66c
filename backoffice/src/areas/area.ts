export const KINDS = [
  'neighborhood',
  'park',
  'cemetery',
  'airport',
  'industry',
  'institution',
] as const

export const BOROUGHS = ['manhattan', 'bronx', 'brooklyn', 'queens', 'staten-island'] as const

const BOROUGH_NAMES: Record<string, string> = {
  manhattan: 'Manhattan',
  bronx: 'Bronx',
  brooklyn: 'Brooklyn',
  queens: 'Queens',
  'staten-island': 'Staten Island',
}

export const boroughWords = (slug: string): string => BOROUGH_NAMES[slug] ?? slug

export interface Area {
  id: string
  slug: string
  name: string
  /** As the map has it. */
  map_name: string
  /** As staff want it shown; none where the map decides. */
  shown_name: string | null
  borough: string
  kind: (typeof KINDS)[number]
  hidden: boolean
  hidden_by_map: boolean
  hidden_by_staff: boolean | null
  aliases: string[]
  map_aliases: string[]
  aliases_by_staff: boolean
  zips: string[]
  nta_codes: string[]
  source: 'default' | 'nta2020'
  center: { lat: number; lng: number }
  square_km: number
  retired: boolean
  retired_at: string | null
  successor: { id: string; name: string } | null
  version: number
  updated_at: string
}

/** A ring is a list of longitudes and latitudes. */
export type Polygons = [number, number][][][]

export interface AreaDetail extends Area {
  outline: { type: 'MultiPolygon'; coordinates: Polygons }
  /** Retired areas that lead here. */
  merged: { id: string; name: string }[]
}

export function standingOf({ retired, hidden }: Pick<Area, 'retired' | 'hidden'>): string {
  if (retired) return 'retired'
  return hidden ? 'hidden' : 'shown'
}

/** The names in a field with commas between them, each once. */
export const namesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,\n]/)
      .map((name) => name.trim())
      .filter(Boolean)
  ),
]
