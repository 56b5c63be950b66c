import type { ServiceRow } from '../catalogue.js'
import type { Snapshot } from '../load/snapshot.js'
import type { ListedServiceRow } from './listed_service_queries.js'

/** A service of the catalogue with where it stands. Pure. */
export function listedRow(
  row: ServiceRow,
  { categories, subcategories, formerSlugs }: Snapshot
): ListedServiceRow {
  const subcategory = subcategories.find(({ id }) => id === row.subcategory_id)!
  const category = categories.find(({ id }) => id === subcategory.category_id)!
  const former = formerSlugs.filter(({ service_id: id }) => id === row.id)
  return {
    ...row,
    category_slug: category.slug,
    category_name: category.name,
    subcategory_slug: subcategory.slug,
    subcategory_name: subcategory.name,
    former_slugs: former.map(({ slug }) => slug).sort(),
  }
}
