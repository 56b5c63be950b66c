/** `GET /api/services`, as far as pages need it. */
export interface Service {
  slug: string
  name: string
  summary: string
  category: Named
  subcategory: Named
  aliases: string[]
  age_groups: ('toddler' | 'kids' | 'teens' | 'adults')[]
  online_capable: boolean
  needs_certification: boolean
  filters: { key: string; label: string; options: { value: string; label: string }[] }[]
}

/** `GET /api/service-categories`. */
export interface Category extends Named {
  summary: string
  service_count: number
  subcategories: (Named & { service_count: number })[]
}

interface Named {
  slug: string
  name: string
}

/** A few services under the name that they share. */
export interface Shelf extends Named {
  services: Service[]
}

/** The services of a category, subcategory by subcategory, in their order. */
export function shelvesOf({ subcategories }: Category, services: readonly Service[]): Shelf[] {
  return subcategories.map(({ slug, name }) => ({
    slug,
    name,
    services: services.filter((service) => service.subcategory.slug === slug),
  }))
}

const AGES = { toddler: 'toddlers', kids: 'kids', teens: 'teens', adults: 'adults' } as const

/** "For kids, teens and adults". */
export function agesInWords(groups: Service['age_groups']): string {
  if (groups.length === Object.keys(AGES).length) return 'For every age'
  const list = new Intl.ListFormat('en-US', { type: 'conjunction', style: 'long' })
  return `For ${list.format(groups.map((group) => AGES[group])).replace(/, and /, ' and ')}`
}

/** A filter that every lesson has, as something one can ask for. */
export const wishesOf = ({ filters }: Service) =>
  filters.map(({ label, options }) => ({ label, options: options.map((one) => one.label) }))
