import type { ServiceRow } from '../catalogue.js'

/** What a load compares the file with: the whole catalogue as the database has it. */
export interface Snapshot extends Structure {
  sharedAliases: string[]
  services: ServiceRow[]
  formerSlugs: FormerSlug[]
}

/** All but the services; the file alone says it. */
export interface Structure {
  filters: { key: string; label: string; position: number }[]
  options: { filter_key: string; value: string; label: string; position: number }[]
  categories: CategoryRow[]
  subcategories: SubcategoryRow[]
  choices: { subcategory_id: string; filter_key: string; value: string }[]
}

export interface CategoryRow {
  id: string
  slug: string
  name: string
  summary: string
  aliases: string[]
  position: number
}

export interface SubcategoryRow {
  id: string
  category_id: string
  slug: string
  name: string
  aliases: string[]
  position: number
}

export interface FormerSlug {
  slug: string
  service_id: string
}
