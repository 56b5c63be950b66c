import type { Neighborhood } from '../../neighborhoods/neighborhood.ts'

/** `GET /api/instructor/coverage`. */
export interface Coverage {
  area_ids: number[]
}

export const COVERAGE_FIELDS = { area_ids: 'Neighborhoods' } as const

export const COVERAGE_WORDS: Record<string, string> = {
  changed_meanwhile:
    'You changed this in another window meanwhile. What is different there stands below; your own choices are still here. Save again to keep yours.',
}

/** The names of areas, a few of them, and how many more there are. */
export function namesOf(areas: readonly Neighborhood[], ids: readonly number[], most = 8): string {
  const wanted = new Set(ids)
  const names = areas.filter(({ id }) => wanted.has(id)).map(({ name }) => name)
  const more = names.length - most
  return more > 0 ? `${names.slice(0, most).join(', ')} and ${more} more` : names.join(', ')
}

export const without = (ids: readonly number[], others: readonly number[]): number[] => {
  const gone = new Set(others)
  return ids.filter((id) => !gone.has(id))
}
