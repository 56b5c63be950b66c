import cache from '@adonisjs/cache/services/main'
import { catalogueVersion } from './catalogue_version.js'
import { plainText } from './plain_text.js'
import {
  readPublicCatalogue,
  type PublicCatalogue,
  type PublicCategory,
  type PublicService,
  type PublicSubcategory,
} from './public_queries.js'

/** A service with where it stands. */
export interface PlacedService {
  category: PublicCategory
  subcategory: PublicSubcategory
  service: PublicService
  /** Grows in the order of display, also when services come and go between. */
  place: string
  /** All that it is called by, as searches compare it. */
  text: string
}

/** From memory or Redis, under the name of its state: nothing old is ever found there. */
export function publicCatalogue(): Promise<PublicCatalogue> {
  return cache.getOrSet({
    key: `catalogue:${catalogueVersion()}`,
    ttl: '1d',
    factory: readPublicCatalogue,
  })
}

let placed: { version: string; services: PlacedService[] } | undefined

/** Every service in the order of display, made anew with a new state of the catalogue alone. */
export async function placedServices(): Promise<PlacedService[]> {
  const version = catalogueVersion()
  if (placed?.version !== version) {
    placed = { version, services: placeServices(await publicCatalogue()) }
  }
  return placed.services
}

/** Pure. */
export function placeServices({ categories }: PublicCatalogue): PlacedService[] {
  return categories.flatMap((category) =>
    category.subcategories.flatMap((subcategory) =>
      subcategory.services.map((service) => ({
        category,
        subcategory,
        service,
        place: [...[category, subcategory, service].map(step), service.slug].join('.'),
        text: textOf(category, subcategory, service),
      }))
    )
  )
}

function textOf(
  category: PublicCategory,
  subcategory: PublicSubcategory,
  service: PublicService
): string {
  const names = [category.name, subcategory.name, service.name]
  return plainText([...names, ...subcategory.aliases, ...service.aliases].join(' · '))
}

const step = ({ position }: { position: number }) => String(position).padStart(4, '0')
