import cache from '@adonisjs/cache/services/main'
import { catalogueVersion } from '#api/catalogue/catalogue_version'
import { countFacets, type FacetQuestion, type Facets } from './facet_queries.js'
import { scopeOf } from './read_search.js'
import type { SearchQuery } from './search_query.js'

/** Counting goes through everybody who is shown; for so long the same question is not counted again. */
const FRESH_FOR = '10s'

/** Older ones than that are still given out while they are counted anew, so that nobody waits for it. */
const GIVEN_OUT_FOR = '2m'

/** Counts may be some seconds old, of a question that is asked seldom two minutes; whom a list shows never is. */
export async function facetsOf(query: SearchQuery): Promise<Facets> {
  const question = await questionOf(query)
  return cache.namespace('facets').getOrSet({
    key: `${catalogueVersion()}:${JSON.stringify(question)}`,
    ttl: FRESH_FOR,
    grace: GIVEN_OUT_FOR,
    timeout: 0,
    factory: () => countFacets(question),
  })
}

async function questionOf(query: SearchQuery): Promise<FacetQuestion> {
  const { category, named } = query
  return {
    scope: await scopeOf(query),
    named: named.length > 0 ? named.map(({ slug }) => slug) : null,
    category: category?.slug ?? query.service?.category.slug ?? null,
  }
}
