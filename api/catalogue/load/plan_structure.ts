import { isDeepStrictEqual } from 'node:util'
import type { CatalogueFile } from '../file/catalogue_file.js'
import { stableId } from '../stable_id.js'
import type { Structure } from './snapshot.js'

/** Rows of a table that are new or other than they were, and rows that nobody names any more. */
export interface TableChange<Row> {
  written: Row[]
  gone: Row[]
}

export type StructureChange = { [Table in keyof Structure]: TableChange<Structure[Table][number]> }

/** Categories, subcategories and filters as the file has them; who is known keeps the id. Pure. */
export function wantedStructure(file: CatalogueFile, current: Structure): Structure {
  const idIn = (rows: { id: string; slug: string }[], kind: string, slug: string) =>
    rows.find((row) => row.slug === slug)?.id ?? stableId(kind, slug)
  const wanted: Structure = {
    filters: file.filters.map(({ key, label }, position) => ({ key, label, position })),
    options: file.filters.flatMap(({ key, options }) =>
      options.map(({ value, label }, position) => ({ filter_key: key, value, label, position }))
    ),
    categories: [],
    subcategories: [],
    choices: [],
  }
  file.categories.forEach(({ slug, name, summary, aliases, subcategories }, position) => {
    const id = idIn(current.categories, 'category', slug)
    wanted.categories.push({ id, slug, name, summary, aliases, position })
    subcategories.forEach((inner, place) => {
      const innerId = idIn(current.subcategories, 'subcategory', inner.slug)
      wanted.subcategories.push({
        id: innerId,
        category_id: id,
        slug: inner.slug,
        name: inner.name,
        aliases: inner.aliases,
        position: place,
      })
      for (const [key, values] of Object.entries(inner.filters)) {
        const choices = values.map((value) => ({ filter_key: key, value }))
        wanted.choices.push(...choices.map((one) => ({ subcategory_id: innerId, ...one })))
      }
    })
  })
  return wanted
}

/** What has to be written so that the database says what is wanted. Pure. */
export function structureChange(current: Structure, wanted: Structure): StructureChange {
  return {
    filters: change(current.filters, wanted.filters, ({ key }) => key),
    options: change(current.options, wanted.options, (row) => `${row.filter_key} ${row.value}`),
    categories: change(current.categories, wanted.categories, ({ id }) => id),
    subcategories: change(current.subcategories, wanted.subcategories, ({ id }) => id),
    choices: change(current.choices, wanted.choices, (row) => Object.values(row).join(' ')),
  }
}

function change<Row>(current: Row[], wanted: Row[], keyOf: (row: Row) => string) {
  const before = new Map(current.map((row) => [keyOf(row), row]))
  const after = new Set(wanted.map(keyOf))
  return {
    written: wanted.filter((row) => !isDeepStrictEqual(before.get(keyOf(row)), row)),
    gone: current.filter((row) => !after.has(keyOf(row))),
  }
}
