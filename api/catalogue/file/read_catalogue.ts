import { checkCatalogue } from './check_catalogue.js'
import { BrokenCatalogue, type CatalogueFile, type FileCategory } from './catalogue_file.js'
import { readAliases, readFilters, readName, readSlug, readSummary } from './read_parts.js'
import { readSubcategory } from './read_subcategory.js'
import { YamlReader, type Place } from './yaml_reader.js'

/**
 * Reads the data file. Pure.
 *
 * @throws BrokenCatalogue naming each line that is wrong and why
 */
export function readCatalogue(text: string): CatalogueFile {
  const reader = new YamlReader(text)
  if (reader.faults.length > 0) throw new BrokenCatalogue(reader.faults)
  const file = readRoot(reader)
  if (reader.faults.length === 0) checkCatalogue(file, reader.faults)
  if (reader.faults.length > 0) {
    throw new BrokenCatalogue(reader.faults.sort((a, b) => a.line - b.line))
  }
  return file
}

function readRoot(reader: YamlReader): CatalogueFile {
  const root = reader.members(
    reader.root,
    'The catalogue',
    ['filters', 'categories'],
    ['shared_aliases']
  )
  const filters = readFilters(reader, root.get('filters'))
  return {
    sharedAliases: readAliases(reader, root.get('shared_aliases'), 'shared_aliases'),
    filters,
    categories: reader
      .items(root.get('categories'), 'categories')
      .map((place) => readCategory(reader, place, filters)),
  }
}

function readCategory(
  reader: YamlReader,
  place: Place,
  filters: CatalogueFile['filters']
): FileCategory {
  const what = 'A category'
  const required = ['slug', 'name', 'summary', 'subcategories']
  const members = reader.members(place, what, required, ['aliases'])
  return {
    line: reader.lineOf(place),
    slug: readSlug(reader, members.get('slug'), what),
    name: readName(reader, members.get('name'), what),
    summary: readSummary(reader, members.get('summary'), what),
    aliases: readAliases(reader, members.get('aliases'), what),
    subcategories: reader
      .items(members.get('subcategories'), 'subcategories')
      .map((inner) => readSubcategory(reader, inner, filters)),
  }
}
