import { count, flag, listOf, named, object, oneOf, text } from '#api/core/schemas'
import { AGE_GROUPS } from './catalogue.js'
import type { PlacedService } from './public_catalogue.js'
import type { PublicCategory } from './public_queries.js'

/** The category or subcategory of a service. */
export const placeSchema = object({ slug: text, name: text })

export const filterSchema = named(
  'ServiceFilter',
  object({
    key: { ...text, description: '`skill_level`, `goal` …' },
    label: text,
    options: listOf(object({ value: text, label: text })),
  })
)

export const serviceSchema = named(
  'Service',
  object({
    slug: text,
    name: text,
    summary: { ...text, description: 'One sentence' },
    category: placeSchema,
    subcategory: placeSchema,
    aliases: { ...listOf(text), description: 'What people type instead of the name' },
    age_groups: listOf(oneOf(AGE_GROUPS)),
    online_capable: flag,
    needs_certification: { ...flag, description: 'Only taught by who shows a certificate' },
    filters: listOf(filterSchema),
  })
)

export const toService = ({ category, subcategory, service }: PlacedService) => ({
  slug: service.slug,
  name: service.name,
  summary: service.summary,
  category: { slug: category.slug, name: category.name },
  subcategory: { slug: subcategory.slug, name: subcategory.name },
  aliases: service.aliases,
  age_groups: service.age_groups,
  online_capable: service.online_capable,
  needs_certification: service.needs_certification,
  filters: subcategory.filters,
})

export const categorySchema = named(
  'ServiceCategory',
  object({
    slug: text,
    name: text,
    summary: text,
    aliases: listOf(text),
    service_count: count,
    subcategories: listOf(
      named(
        'ServiceSubcategory',
        object({
          slug: text,
          name: text,
          aliases: listOf(text),
          service_count: count,
          filters: listOf(filterSchema),
        })
      )
    ),
  })
)

export const toCategory = ({ slug, name, summary, aliases, subcategories }: PublicCategory) => ({
  ...{ slug, name, summary, aliases },
  service_count: subcategories.reduce((sum, { services }) => sum + services.length, 0),
  subcategories: subcategories.map((inner) => ({
    slug: inner.slug,
    name: inner.name,
    aliases: inner.aliases,
    service_count: inner.services.length,
    filters: inner.filters,
  })),
})
