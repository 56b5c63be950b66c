export const SERVICE_STATES = ['live', 'retired'] as const
export const AGE_GROUPS = ['toddler', 'kids', 'teens', 'adults'] as const
export type AgeGroup = (typeof AGE_GROUPS)[number]

/** The seven kinds of lessons, as their addresses call them. */
const CATEGORIES: Record<string, string> = {
  music: 'Music',
  dance: 'Dance',
  arts: 'Arts',
  sports: 'Sports & Fitness',
  tutoring: 'Tutoring & Test Prep',
  languages: 'Languages',
  hobbies: 'Hobbies & Life Skills',
}

export const CATEGORY_SLUGS = Object.keys(CATEGORIES)
export const categoryName = (slug: string) => CATEGORIES[slug] ?? slug

export interface Service {
  id: string
  slug: string
  name: string
  summary: string
  category: { slug: string; name: string }
  subcategory: { slug: string; name: string }
  aliases: string[]
  age_groups: AgeGroup[]
  online_capable: boolean
  needs_certification: boolean
  state: (typeof SERVICE_STATES)[number]
  retired_at: string | null
  retired_reason: string | null
  /** What loading the data file leaves alone. */
  edited_fields: string[]
  former_slugs: string[]
  version: number
  created_at: string
  updated_at: string
}

/** Aliases as one types them into a field: with commas between. */
export const readAliases = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((alias) => alias.trim())
    .filter(Boolean)
