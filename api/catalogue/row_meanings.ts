import { plainAlias, type ServiceRow } from './catalogue.js'
import type { Structure } from './load/snapshot.js'
import type { Meaning } from './meanings.js'

/** Every word that people may type for what is live: names and aliases on all three levels. Pure. */
export function rowMeanings(
  { categories, subcategories }: Pick<Structure, 'categories' | 'subcategories'>,
  services: readonly ServiceRow[]
): Meaning[] {
  const live = services.filter(({ state }) => state === 'live')
  const inUse = new Set(live.map(({ subcategory_id: id }) => id))
  const shown = subcategories.filter(({ id }) => inUse.has(id))
  const category = new Map(categories.map((row) => [row.id, row]))
  const wayTo = new Map(
    shown.map((row) => [row.id, [category.get(row.category_id)!.slug, row.slug]])
  )
  const above = new Set(shown.map((row) => category.get(row.category_id)!))
  return [
    ...[...above].flatMap((row) => wordsOf(row, [row.slug])),
    ...shown.flatMap((row) => wordsOf(row, wayTo.get(row.id)!)),
    ...live.flatMap((row) => wordsOf(row, [...wayTo.get(row.subcategory_id)!, row.slug])),
  ]
}

/** A name and its aliases as words for one thing, each once. */
export const wordsOf = (
  { name, aliases }: { name: string; aliases: readonly string[] },
  path: readonly string[]
): Meaning[] => [...new Set([plainAlias(name), ...aliases])].map((word) => ({ word, path }))
