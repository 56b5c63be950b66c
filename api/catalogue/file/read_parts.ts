import { plainAlias } from '../catalogue.js'
import type { FileFilter } from './catalogue_file.js'
import type { Place, YamlReader } from './yaml_reader.js'

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const KEY = /^[a-z][a-z_]{1,30}$/
export const LINE = /^\S[^\n]{0,58}\S$/
export const SENTENCE = /^\S[^\n]{8,158}[.!?]$/
export const ALIAS = /^\S(?:[^\n,;]{0,38}\S)?$/

/** How many other names one thing may have. */
export const MOST_ALIASES = 20

export const readSlug = (reader: YamlReader, place: Place, what: string): string =>
  reader.text(place, `The slug of ${what.toLowerCase()}`, SLUG, 'lower case letters and dashes')

export const readName = (reader: YamlReader, place: Place, what: string): string =>
  reader.text(place, `The name of ${what.toLowerCase()}`, LINE, 'a line of 2 to 60 characters')

export const readSummary = (reader: YamlReader, place: Place, what: string): string =>
  reader.text(
    place,
    `The summary of ${what.toLowerCase()}`,
    SENTENCE,
    'one sentence of 10 to 160 characters with its full stop'
  )

/** Aliases as they are compared; none is no fault, one that is given twice is. */
export function readAliases(reader: YamlReader, place: Place, what: string): string[] {
  if (place === undefined) return []
  const places = reader.items(place, `The aliases of ${what.toLowerCase()}`)
  const aliases = places.map((one) =>
    plainAlias(reader.text(one, 'An alias', ALIAS, 'a text of 1 to 40 characters'))
  )
  aliases.forEach((alias, index) => {
    if (aliases.indexOf(alias) !== index) reader.fault(places[index], `"${alias}" is listed twice.`)
  })
  if (aliases.length > MOST_ALIASES) {
    reader.fault(place, `${what} has ${aliases.length} aliases; ${MOST_ALIASES} are the most.`)
  }
  return aliases
}

export function readFilters(reader: YamlReader, place: Place): FileFilter[] {
  return reader.entries(place, 'filters').map(({ key, value }) => {
    const what = `The filter "${key}"`
    if (!KEY.test(key)) reader.fault(value, `"${key}" is no name for a filter.`)
    const members = reader.members(value, what, ['label', 'options'], ['everywhere'])
    const options = reader.entries(members.get('options'), `The options of "${key}"`)
    if (options.length === 0) reader.fault(value, `${what} has no option.`)
    return {
      key,
      label: reader.text(members.get('label'), `The label of "${key}"`, LINE, 'a short line'),
      everywhere: reader.flag(members.get('everywhere'), 'everywhere', false),
      options: options.map((option) => ({
        value: option.key,
        label: reader.text(option.value, `The label of "${option.key}"`, LINE, 'a short line'),
      })),
    }
  })
}
