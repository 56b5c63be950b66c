import {
  count,
  flag,
  id,
  instant,
  listOf,
  named,
  object,
  oneOf,
  orNull,
  text,
} from '#api/core/schemas'
import { AGE_GROUPS, EDITABLE, SERVICE_STATES } from '../catalogue.js'
import { placeSchema } from '../service_transformer.js'
import type { ListedServiceRow } from './listed_service_queries.js'

export const listedServiceSchema = named(
  'ListedService',
  object({
    id,
    slug: text,
    name: text,
    summary: text,
    category: placeSchema,
    subcategory: placeSchema,
    aliases: listOf(text),
    age_groups: listOf(oneOf(AGE_GROUPS)),
    online_capable: flag,
    needs_certification: flag,
    state: oneOf(SERVICE_STATES),
    retired_at: orNull(instant),
    retired_reason: orNull(text),
    edited_fields: {
      ...listOf(oneOf([...EDITABLE, 'state'])),
      description: 'What staff edited: loading the data file leaves it alone',
    },
    former_slugs: listOf(text),
    version: count,
    created_at: instant,
    updated_at: instant,
  })
)

export const toListedService = (row: ListedServiceRow) => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  summary: row.summary,
  category: { slug: row.category_slug, name: row.category_name },
  subcategory: { slug: row.subcategory_slug, name: row.subcategory_name },
  aliases: row.aliases,
  age_groups: row.age_groups,
  online_capable: row.online_capable,
  needs_certification: row.needs_certification,
  state: row.state,
  retired_at: row.retired_at?.toISOString() ?? null,
  retired_reason: row.retired_reason,
  edited_fields: row.edited_fields,
  former_slugs: row.former_slugs,
  version: row.version,
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
})
