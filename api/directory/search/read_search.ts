import {
  placedServices,
  publicCatalogue,
  type PlacedService,
} from '#api/catalogue/public_catalogue'
import { Refusal } from '#api/core/errors'
import { findShownArea } from '#api/geography/area_queries'
import { boroughOf } from '#api/geography/borough'
import { namedServices } from './named_services.js'
import type { MeantArea, SearchQuery, SearchScope, SearchWish } from './search_query.js'

/**
 * What a wish means. Knows nothing of whom it finds, or in which order.
 *
 * @throws Refusal 400 `bad_filter` for a category, service or neighborhood that there is not
 */
export async function readSearch(wish: SearchWish): Promise<SearchQuery> {
  const services = await placedServices()
  const service = wish.service ? await meantService(services, wish.service) : null
  const category = wish.category ? meantCategory(services, wish.category) : null
  const q = wish.q || null
  const named = q ? namedServices(services, q).map(({ service: one }) => nameOf(one)) : []
  return {
    q,
    category,
    service,
    neighborhood: wish.neighborhood ? await meantArea(wish.neighborhood) : null,
    named,
    words: q && named.length === 0 ? q : null,
  }
}

/** Each constraint narrows what the others leave. */
export async function scopeOf(query: SearchQuery): Promise<SearchScope> {
  const { category, service, named, neighborhood, words } = query
  const narrowed = category !== null || service !== null || named.length > 0
  const services = (await placedServices())
    .filter((one) => !category || one.category.slug === category.slug)
    .filter((one) => !service || one.service.slug === service.slug)
    .filter((one) => named.length === 0 || named.some(({ slug }) => slug === one.service.slug))
    .map((one) => one.service.slug)
  return { services: narrowed ? services : null, areaId: neighborhood?.id ?? null, words }
}

async function meantService(services: readonly PlacedService[], slug: string) {
  const { moved } = await publicCatalogue()
  const now = Object.hasOwn(moved, slug) ? moved[slug] : slug
  const found = services.find(({ service }) => service.slug === now)
  if (!found) throw unknown('service', slug)
  return { ...nameOf(found.service), category: nameOf(found.category) }
}

function meantCategory(services: readonly PlacedService[], slug: string) {
  const found = services.find(({ category }) => category.slug === slug)
  if (!found) throw unknown('category', slug)
  return nameOf(found.category)
}

async function meantArea(slug: string): Promise<MeantArea> {
  const area = await findShownArea(slug)
  if (!area) throw unknown('neighborhood', slug)
  return { id: area.id, slug: area.slug, name: area.name, borough: boroughOf(area.borough).name }
}

const nameOf = ({ slug, name }: { slug: string; name: string }) => ({ slug, name })

const unknown = (field: string, given: string) =>
  new Refusal(400, 'bad_filter', { detail: `There is no ${field} "${given}".`, extra: { field } })
