import type { AreaKind } from '../area.js'
import type { BoroughSlug } from '../borough.js'

/** What a map says of one area; how its polygon comes about depends on the map. */
export interface PlannedArea {
  slug: string
  name: string
  borough: BoroughSlug
  kind: AreaKind
  hidden: boolean
  aliases: string[]
  zips: string[]
  /** The City's codes of the tabulation areas it is made of. */
  codes: string[]
  /** About where its middle is, when somebody has said so. */
  centre: { lat: number; lng: number } | null
}

/** A map that is not taken, and why, for the person who brought it. Nothing has been changed. */
export class MapRefused extends Error {}

/** What taking a map did, each list by slug. */
export interface MapChanges {
  added: string[]
  changed: string[]
  renamed: string[]
  revived: string[]
  retired: string[]
}

export const changesNothing = (changes: MapChanges) =>
  Object.values(changes).every((slugs: string[]) => slugs.length === 0)

/** "lower-east-side" of "Lower East Side". */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}'’.]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
