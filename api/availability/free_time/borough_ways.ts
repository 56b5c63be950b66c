import type { Place } from '#api/availability/free_time/busy_spans'

/** Minutes from door to door by public transport: our own estimates, generous rather than exact. */
const WAYS: Record<string, Record<string, number>> = {
  Manhattan: { Manhattan: 30, Brooklyn: 45, Queens: 45, Bronx: 45, 'Staten Island': 75 },
  Brooklyn: { Brooklyn: 35, Queens: 50, Bronx: 75, 'Staten Island': 60 },
  Queens: { Queens: 40, Bronx: 60, 'Staten Island': 90 },
  Bronx: { Bronx: 30, 'Staten Island': 105 },
  'Staten Island': { 'Staten Island': 30 },
}

/** For places we know nothing about. */
const LONGEST = 105

/** The way between two places of the city where nothing better is known than their boroughs. */
export function boroughWayMinutes(from: Place, to: Place): number {
  if (from.address !== null && from.address === to.address) return 0
  return WAYS[from.borough]?.[to.borough] ?? WAYS[to.borough]?.[from.borough] ?? LONGEST
}
