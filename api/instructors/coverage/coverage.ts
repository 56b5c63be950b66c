import type { BoroughSlug } from '#api/geography/borough'

/** Where an instructor travels to, as it was saved. */
export interface Coverage {
  /** By the map in force: shown areas alone, each once. */
  area_ids: number[]
  version: number
  updated_at: Date
}

/** Areas by number, and whole boroughs, which mean all of their areas of that moment. */
export interface CoverageWish {
  area_ids: readonly number[]
  boroughs: readonly BoroughSlug[]
}
