import type { BoroughSlug } from './borough.js'

export const AREA_KINDS = [
  'neighborhood',
  'park',
  'cemetery',
  'airport',
  'industry',
  'institution',
] as const
export type AreaKind = (typeof AREA_KINDS)[number]

/** Where the map in force comes from: drawn by ourselves, or the City's file. */
export const MAP_SOURCES = ['default', 'nta2020'] as const
export type MapSource = (typeof MAP_SOURCES)[number]

/** An area as people see it: its shown name, and with the names of those that were merged into it. */
export interface ShownArea {
  id: number
  slug: string
  name: string
  borough: BoroughSlug
  kind: AreaKind
  aliases: string[]
  zips: string[]
  codes: string[]
  lat: number
  lng: number
}
