import type { Area, Counted, Named, Search } from '@/features/directory/directory.ts'

const FILTERS = ['category', 'service', 'neighborhood', 'q', 'cursor'] as const
type Change = Partial<Record<(typeof FILTERS)[number], string | null>>

/** What the address asks for, without what is empty or foreign. */
export function wishIn(address: URLSearchParams): URLSearchParams {
  const wish = new URLSearchParams()
  for (const name of FILTERS) {
    const value = address.get(name)?.trim().slice(0, 200)
    if (value) wish.set(name, value)
  }
  return wish
}

/** The first page with one of the constraints said otherwise, or let go. */
export function searchHref(wish: URLSearchParams, change: Change): string {
  const next = new URLSearchParams(wish)
  next.delete('cursor')
  for (const [name, value] of Object.entries(change)) {
    if (value) next.set(name, value)
    else next.delete(name)
  }
  return next.size > 0 ? `/search?${next}` : '/search'
}

interface Chip {
  label: string
  /** The address without it. */
  href: string
}

/** What was understood, piece by piece. */
export function chipsOf({ query }: Search, wish: URLSearchParams): Chip[] {
  const { category, service, neighborhood, q } = query
  const pieces: [label: string | undefined, let_go: Change][] = [
    [category?.name, { category: null, service: null }],
    [service?.name, { service: null }],
    [neighborhood?.name, { neighborhood: null }],
    [q ? `“${q}”` : undefined, { q: null }],
  ]
  return pieces.flatMap(([label, change]) =>
    label ? [{ label, href: searchHref(wish, change) }] : []
  )
}

/** "Piano instructors in Park Slope". */
export function headingOf({ query }: Search): string {
  const { category, service, neighborhood, services } = query
  const subject = service ?? (services.length === 1 ? services[0] : undefined) ?? category
  const who = subject ? `${subject.name} instructors` : 'Instructors'
  return neighborhood ? `${who} in ${neighborhood.name}` : who
}

export const peopleInWords = (count: number): string =>
  count === 1 ? '1 instructor' : `${count.toLocaleString('en-US')} instructors`

/** The choices of a filter; one that nobody stands behind any more is still the one that is made. */
export function withChosen(options: readonly Counted[], chosen: Named | null): Counted[] {
  if (!chosen || options.some(({ slug }) => slug === chosen.slug)) return [...options]
  return [{ slug: chosen.slug, name: chosen.name, count: 0 }, ...options]
}

/** As above, borough by borough. */
export function boroughsWithChosen(
  options: readonly (Counted & { borough: string })[],
  chosen: Area | null
): [borough: string, of: Counted[]][] {
  const missing = chosen && !options.some(({ slug }) => slug === chosen.slug)
  const all = missing ? [{ ...chosen, count: 0 }, ...options] : options
  return [...Map.groupBy(all, ({ borough }) => borough)]
}
