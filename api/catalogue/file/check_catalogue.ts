import { plainAlias } from '../catalogue.js'
import { ambiguities, type Meaning } from '../meanings.js'
import type { CatalogueFile, FileFault } from './catalogue_file.js'

interface FileMeaning extends Meaning {
  line: number
}

/** What is wrong with a file between its parts: slugs and aliases that come twice. Pure. */
export function checkCatalogue(file: CatalogueFile, faults: FileFault[]): void {
  const subcategories = file.categories.flatMap((category) => category.subcategories)
  const services = subcategories.flatMap((subcategory) => subcategory.services)
  twice(file.categories, 'category', faults)
  twice(subcategories, 'subcategory', faults)
  const slugs = services.flatMap(({ slug, was, line }) =>
    [slug, ...was].map((one) => ({ slug: one, line }))
  )
  twice(slugs, 'service', faults)
  checkWords(file, faults)
}

function twice(named: { slug: string; line: number }[], what: string, faults: FileFault[]): void {
  const first = new Map<string, number>()
  for (const { slug, line } of named) {
    const earlier = first.get(slug)
    if (earlier === undefined) first.set(slug, line)
    else
      faults.push({ line, reason: `The ${what} "${slug}" is there already, in line ${earlier}.` })
  }
}

function checkWords(file: CatalogueFile, faults: FileFault[]): void {
  const meanings = meaningsOf(file)
  for (const { word, meanings: several } of ambiguities(meanings, new Set(file.sharedAliases))) {
    const [first, ...others] = several
    for (const { line } of others) {
      const reason = `"${word}" means ${first.path.at(-1)} already, in line ${first.line}.`
      faults.push({ line, reason })
    }
  }
  for (const word of file.sharedAliases) {
    if (meanings.filter((one) => one.word === word).length > 1) continue
    faults.push({ line: 1, reason: `"${word}" is in shared_aliases and is not shared.` })
  }
}

/** Every word of the file with what it stands for: names and aliases on all three levels. */
function meaningsOf({ categories }: CatalogueFile): FileMeaning[] {
  return categories.flatMap((category) => [
    ...wordsOf(category, [category.slug]),
    ...category.subcategories.flatMap((subcategory) => [
      ...wordsOf(subcategory, [category.slug, subcategory.slug]),
      ...subcategory.services.flatMap((service) =>
        wordsOf(service, [category.slug, subcategory.slug, service.slug])
      ),
    ]),
  ])
}

const wordsOf = (
  { name, aliases, line }: { name: string; aliases: string[]; line: number },
  path: string[]
): FileMeaning[] =>
  [...new Set([plainAlias(name), ...aliases])].map((word) => ({ word, path, line }))
