import { boroughName } from '#api/geography/area_transformer'
import { BOROUGHS, type BoroughSlug } from '#api/geography/borough'
import { count, instant, listOf, named, object, orNull } from '#api/core/schemas'
import type { Coverage } from './coverage.js'

export const coverageSchema = named(
  'Coverage',
  object({
    area_ids: {
      ...listOf({ type: 'integer', minimum: 1 }),
      description: 'Numbers of neighborhoods, as `/api/neighborhoods` has them',
    },
    boroughs: { ...listOf(boroughName), description: 'Those that are covered altogether' },
    version: { ...count, description: '0 before the first save' },
    updated_at: orNull(instant),
  })
)

/** @param shown the areas of the map in force */
export function toCoverage(
  coverage: Coverage | null,
  shown: ReadonlyMap<number, BoroughSlug>
): Record<string, unknown> {
  const covered = new Set(coverage?.area_ids)
  const left = new Set([...shown].filter(([id]) => !covered.has(id)).map(([, borough]) => borough))
  return {
    area_ids: [...covered],
    boroughs: BOROUGHS.filter(({ slug }) => covered.size > 0 && !left.has(slug)).map(
      ({ name }) => name
    ),
    version: coverage?.version ?? 0,
    updated_at: coverage?.updated_at.toISOString() ?? null,
  }
}
