/** What the caller asked for, as it came. */
export interface SearchWish {
  category?: string
  service?: string
  neighborhood?: string
  q?: string
}

interface Named {
  slug: string
  name: string
}

export interface MeantService extends Named {
  category: Named
}

export interface MeantArea extends Named {
  id: number
  borough: string
}

/** What was understood of it: things that exist, and the words left over. */
export interface SearchQuery {
  q: string | null
  category: Named | null
  service: MeantService | null
  neighborhood: MeantArea | null
  /** The services that the words of `q` name; empty where they name none. */
  named: Named[]
  /** Words that name nothing in the catalogue, for what instructors say of themselves. */
  words: string | null
}

/** Whom to list: the constraints of a query, without a word of how they are written. */
export interface SearchScope {
  /** Slugs; any of them. Null for every service. */
  services: readonly string[] | null
  /** Who comes there, or receives there. */
  areaId: number | null
  words: string | null
}
