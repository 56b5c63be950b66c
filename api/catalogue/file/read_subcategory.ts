import { AGE_GROUPS, inOrder, type AgeGroup } from '../catalogue.js'
import type { FileFilter, FileService, FileSubcategory } from './catalogue_file.js'
import { readAliases, readName, readSlug, readSummary } from './read_parts.js'
import type { Place, YamlReader } from './yaml_reader.js'

const USUAL: AgeGroup[] = ['kids', 'teens', 'adults']
const OWN = ['slug', 'name', 'summary']
const MORE = ['aliases', 'age_groups', 'online_capable', 'needs_certification', 'was']

export function readSubcategory(
  reader: YamlReader,
  place: Place,
  filters: readonly FileFilter[]
): FileSubcategory {
  const what = 'A subcategory'
  const members = reader.members(place, what, ['slug', 'name', 'services'], ['aliases', 'filters'])
  return {
    line: reader.lineOf(place),
    slug: readSlug(reader, members.get('slug'), what),
    name: readName(reader, members.get('name'), what),
    aliases: readAliases(reader, members.get('aliases'), what),
    filters: readChoice(reader, members.get('filters'), filters),
    services: reader
      .items(members.get('services'), 'services')
      .map((inner) => readService(reader, inner)),
  }
}

/** Which options fit: those of `everywhere` always, and what the subcategory names. */
function readChoice(reader: YamlReader, place: Place, filters: readonly FileFilter[]) {
  const named = place === undefined ? [] : reader.entries(place, 'The filters of a subcategory')
  const byKey = new Map(named.map(({ key, value }) => [key, value]))
  for (const { key, value } of named) {
    if (!filters.some((filter) => filter.key === key)) {
      reader.fault(value, `There is no filter "${key}".`)
    }
  }
  return Object.fromEntries(
    filters
      .filter(({ key, everywhere }) => everywhere || byKey.has(key))
      .map((filter) => [filter.key, optionsOf(reader, byKey.get(filter.key), filter)])
  )
}

function optionsOf(reader: YamlReader, place: Place, { key, options }: FileFilter): string[] {
  const known = options.map(({ value }) => value)
  if (place === undefined || reader.value(place) === 'all') return known
  const chosen = reader.items(place, `The options of "${key}"`).map((one) => {
    const value = String(reader.value(one))
    if (!known.includes(value)) reader.fault(one, `The filter "${key}" has no option "${value}".`)
    return value
  })
  if (chosen.length === 0) reader.fault(place, `No option of "${key}" is named.`)
  return known.filter((value) => chosen.includes(value))
}

function readService(reader: YamlReader, place: Place): FileService {
  const what = 'A service'
  const members = reader.members(place, what, OWN, MORE)
  const was = members.get('was')
  return {
    line: reader.lineOf(place),
    slug: readSlug(reader, members.get('slug'), what),
    name: readName(reader, members.get('name'), what),
    summary: readSummary(reader, members.get('summary'), what),
    aliases: readAliases(reader, members.get('aliases'), what),
    age_groups: readAges(reader, members.get('age_groups')),
    online_capable: reader.flag(members.get('online_capable'), 'online_capable', true),
    needs_certification: reader.flag(
      members.get('needs_certification'),
      'needs_certification',
      false
    ),
    was:
      was === undefined ? [] : reader.items(was, 'was').map((one) => readSlug(reader, one, what)),
  }
}

function readAges(reader: YamlReader, place: Place): AgeGroup[] {
  if (place === undefined) return USUAL
  const ages = reader.items(place, 'age_groups').map((one) => {
    const age = AGE_GROUPS.find((group) => reader.value(one) === group)
    if (!age) reader.fault(one, `An age group is one of ${AGE_GROUPS.join(', ')}.`)
    return age
  })
  if (ages.length === 0) reader.fault(place, 'A service is for somebody: name an age group.')
  return inOrder(ages.filter((age) => age !== undefined))
}
