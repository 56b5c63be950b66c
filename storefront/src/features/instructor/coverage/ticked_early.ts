import type { Neighborhood } from '@/features/neighborhoods/neighborhood.ts'

/** What is ticked on the page before any script runs there; null on the server. */
export function tickedEarly(areas: readonly Neighborhood[]): number[] | null {
  if (typeof document === 'undefined') return null
  const values = (name: string) =>
    [
      ...document.querySelectorAll<HTMLInputElement>(
        `#coverage-area_ids input[name=${name}]:checked`
      ),
    ].map(({ value }) => value)
  const boroughs = new Set(values('boroughs'))
  const ids = new Set(values('area_ids').map(Number))
  return areas.filter(({ id, borough }) => ids.has(id) || boroughs.has(borough)).map(({ id }) => id)
}

export const hasSame = (some: readonly number[], others: readonly number[]): boolean =>
  new Set(some).symmetricDifference(new Set(others)).size === 0
