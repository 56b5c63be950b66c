import { nextStartsOf } from '#api/availability/saved/free_start_queries'
import type { Cursor } from '#api/core/page'
import { toPage } from '#api/core/page'
import type { Offering } from '#api/instructors/offerings/offering'
import { liveOfferingsOf } from '#api/instructors/offerings/offering_queries'
import { facetsOf } from './facets.js'
import type { Facets } from './facet_queries.js'
import { listedElsewhere, listedWithin, type ListedRow } from './listed_queries.js'
import { lowestRate } from './lowest_rate.js'
import { scopeOf } from './read_search.js'
import type { SearchQuery, SearchScope } from './search_query.js'

/** Fewer than this on a first page, and others are shown beside them (search.md, "Constraints"). */
const ENOUGH = 5
const STARTS = 3

/** A row with what of its offers answers the question, and when there is time for it. */
export interface Listing {
  row: ListedRow
  offering: Offering
  rate: Offering['formats'][number]
  /** Instants in ms. */
  starts: number[]
}

export interface Found {
  listings: Listing[]
  /** The same elsewhere; the place was let go, never the service. */
  relaxed: Listing[]
  facets: Facets
  next: string | null
}

/** A page of who meets a query, whoever they are: three statements, or four where few do. */
export async function searchDirectory(
  query: SearchQuery,
  page: { after: Cursor | null; limit: number }
): Promise<Found> {
  const scope = await scopeOf(query)
  const [{ rows, next }, facets] = await Promise.all([pageOf(scope, page), facetsOf(query)])
  const few = scope.areaId !== null && !page.after && rows.length < ENOUGH
  const but = rows.map(({ user_id: userId }) => userId)
  const others = few ? await listedElsewhere(scope, { but, limit: ENOUGH + 1 }) : []
  const listings = await withLessons([...rows, ...others], scope)
  const here = listings.filter(({ row }) => !others.includes(row))
  // A first page that is also the last has them all before our eyes.
  const total = next || page.after ? facets.total : here.length
  return {
    listings: here,
    relaxed: listings.filter(({ row }) => others.includes(row)),
    facets: { ...facets, total },
    next,
  }
}

async function pageOf(scope: SearchScope, page: { after: Cursor | null; limit: number }) {
  const rows = await listedWithin(scope, page)
  return toPage(rows, page.limit, ({ place, user_id: userId }) => ({ at: place, id: userId }))
}

async function withLessons(rows: ListedRow[], { services }: SearchScope): Promise<Listing[]> {
  const offerings = await liveOfferingsOf(rows.map(({ user_id: userId }) => userId))
  const offered = rows.flatMap((row) => {
    const own = offerings.get(row.user_id) ?? []
    const offering = own.find(({ service }) => !services || services.includes(service.slug))
    // Taken back between two statements.
    return offering ? [{ row, offering, rate: lowestRate(offering) }] : []
  })
  const starts = await nextStartsOf(
    offered.map(({ row, offering, rate }) => ({
      userId: row.user_id,
      format: rate.format,
      durationMinutes: offering.durations[0],
    })),
    { count: STARTS }
  )
  return offered.map((one) => ({ ...one, starts: starts.get(one.row.user_id) ?? [] }))
}
