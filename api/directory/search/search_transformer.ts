import { avatarSchema, avatarUrls } from '#api/accounts/avatars/avatar'
import { shownName } from '#api/accounts/profile/profile_transformer'
import { count, instant, listOf, named, object, oneOf, orNull, text } from '#api/core/schemas'
import { FORMATS } from '#api/instructors/offerings/format'
import type { Facets } from './facet_queries.js'
import type { Found, Listing } from './search_directory.js'
import type { SearchQuery } from './search_query.js'

const place = object({ slug: text, name: text })
const area = object({ slug: text, name: text, borough: text })
const service = object({ slug: text, name: text, category: place })
const counted = object({ slug: text, name: text, count })

const result = {
  slug: text,
  name: { ...text, description: 'First name and last initial' },
  headline: orNull(text),
  photo: orNull(avatarSchema),
  service: { ...service, description: 'The first of their services that the query asks for' },
  formats: listOf(oneOf(FORMATS)),
  price: object({
    format: { ...oneOf(FORMATS), description: 'The one that costs least' },
    hourly_rate_cents: count,
    currency: oneOf(['USD']),
  }),
  areas: { ...listOf(area), description: 'Up to three that they come to, the one asked for first' },
  area_count: count,
  boroughs: listOf(text),
  time_zone: text,
  duration_minutes: {
    ...count,
    description: 'What the starts are free for, in the format of the price',
  },
  next_starts: { ...listOf(instant), description: 'Up to three' },
}

export const searchSchema = named(
  'Search',
  object({
    query: object({
      q: orNull(text),
      category: orNull(place),
      service: orNull(service),
      neighborhood: orNull(object({ id: count, slug: text, name: text, borough: text })),
      services: { ...listOf(place), description: 'What the words of `q` name in the catalogue' },
      words: { ...orNull(text), description: 'Looked for in what instructors say of themselves' },
    }),
    results: listOf(named('ListedInstructor', object(result))),
    relaxed: {
      ...listOf(
        named('RelaxedInstructor', object({ ...result, relaxed: listOf(oneOf(['neighborhood'])) }))
      ),
      description:
        'Where few were found on a first page: who teaches the same elsewhere, near first',
    },
    facets: object({
      total: count,
      categories: listOf(counted),
      services: { ...listOf(counted), description: 'Of the category that the query is about' },
      neighborhoods: listOf(object({ slug: text, name: text, borough: text, count })),
    }),
    next: { ...orNull(text), description: 'The cursor of the next page, as `Link` has it too' },
  })
)

export const toSearch = (query: SearchQuery, { listings, relaxed, facets, next }: Found) => ({
  query: toQuery(query),
  results: listings.map(toResult),
  relaxed: relaxed.map((listing) => ({ ...toResult(listing), relaxed: ['neighborhood'] })),
  facets: toFacets(facets),
  next,
})

const toResult = ({ row, offering, rate, starts }: Listing) => ({
  slug: row.slug,
  name: shownName(row),
  headline: row.headline,
  photo: row.avatar && avatarUrls(row.avatar),
  service: offering.service,
  formats: offering.formats.map(({ format }) => format),
  price: { ...rate, currency: 'USD' },
  areas: row.areas,
  area_count: row.area_count,
  boroughs: row.boroughs,
  time_zone: row.time_zone,
  duration_minutes: offering.durations[0],
  next_starts: starts.map((start) => new Date(start).toISOString()),
})

const toQuery = ({
  q,
  category,
  service: one,
  neighborhood,
  named: meant,
  words,
}: SearchQuery) => ({
  q,
  category,
  service: one,
  neighborhood,
  services: meant,
  words,
})

const toFacets = ({ total, categories, services, neighborhoods }: Facets) => ({
  total,
  categories: categories.map(toCounted),
  services: services.map(toCounted),
  neighborhoods: neighborhoods.map(({ borough, ...one }) => ({ ...toCounted(one), borough })),
})

const toCounted = ({
  slug,
  name,
  count: people,
}: {
  slug: string
  name: string
  count: number
}) => ({
  slug,
  name,
  count: people,
})
