import { DateTime } from 'luxon'
import { Refusal } from '#api/core/errors'
import type {
  ListDefinition,
  ListField,
  ListFilter,
  ListQuery,
  Operator,
} from './list_definition.js'

export const MAX_ROWS = 100
export const SUFFIXES: Operator[] = ['ne', 'gt', 'gte', 'lt', 'lte', 'like', 'in', 'nin', 'null']

/** What a field of several values can be asked. */
const MEMBERSHIP: Operator[] = ['eq', 'ne', 'in', 'nin']

/** The columns that lists show are `integer`. */
const MOST_INTEGER = 2 ** 31 - 1

type QueryString = Record<string, unknown>

/**
 * Reads what simple-rest sends: `_start _end _sort _order`, `field`, `field_operator`, `q`. An unknown
 * field or operator answers 400, at most 100 rows come back.
 */
export function parseList(query: QueryString, definition: ListDefinition): ListQuery {
  const { _start, _end, _sort, _order, q, ...rest } = query
  const offset = whole(_start ?? 0, '_start')
  const end = _end === undefined ? offset + MAX_ROWS : whole(_end, '_end')
  return {
    filters: Object.entries(rest).map(([name, value]) => toFilter(name, value, definition)),
    search: textOrNull(q),
    sort: toSort(list(_sort), list(_order), definition),
    offset,
    limit: Math.min(Math.max(end - offset, 0), MAX_ROWS),
  }
}

function toFilter(name: string, value: unknown, { fields }: ListDefinition): ListFilter {
  const [fieldName, operator] = splitName(name, fields)
  const field = fields[fieldName]
  const values = (Array.isArray(value) ? value : [value]).map(String)
  if (field.among && !MEMBERSHIP.includes(operator)) throw unknownFilter(name, fields)
  if (operator === 'null') return { field, operator, values: [readBoolean(name, values[0])] }
  if (operator === 'like') return { field, operator, values: values.map(clean) }
  const several = operator === 'in' || operator === 'nin'
  const parts = several ? values.flatMap((part) => part.split(',')) : values
  return { field, operator, values: parts.map((part) => readValue(name, part, field)) }
}

function splitName(name: string, fields: ListDefinition['fields']): [string, Operator] {
  if (Object.hasOwn(fields, name)) return [name, 'eq']
  const cut = name.lastIndexOf('_')
  const operator = SUFFIXES.find((suffix) => suffix === name.slice(cut + 1))
  if (operator && Object.hasOwn(fields, name.slice(0, cut))) return [name.slice(0, cut), operator]
  throw unknownFilter(name, fields)
}

const unknownFilter = (name: string, fields: ListDefinition['fields']) =>
  new Refusal(400, 'unknown_filter', {
    detail: `"${name}" is not a field of this list, or its operator is unknown.`,
    extra: { fields: Object.keys(fields) },
  })

function readValue(name: string, text: string, { kind }: ListField): string | number | boolean {
  if (kind === 'boolean') return readBoolean(name, text)
  if (kind === 'number') {
    const number = Number(text)
    const fits = Number.isInteger(number) && Math.abs(number) <= MOST_INTEGER
    if (text.trim() === '' || !fits) throw badFilter(name, 'a whole number')
    return number
  }
  if (kind === 'instant') {
    const instant = DateTime.fromISO(text, { zone: 'utc' })
    if (!instant.isValid || instant.year < 1 || instant.year > 9999)
      throw badFilter(name, 'an RFC 3339 instant')
    return instant.toISO()
  }
  return clean(text)
}

function readBoolean(name: string, text: string): boolean {
  if (['true', '1'].includes(text)) return true
  if (['false', '0'].includes(text)) return false
  throw badFilter(name, 'true or false')
}

function toSort(names: string[], orders: string[], definition: ListDefinition): ListQuery['sort'] {
  const asked = names.map((name, index) => {
    if (!Object.hasOwn(definition.fields, name) || definition.fields[name].among) {
      throw new Refusal(400, 'unknown_filter', {
        detail: `This list cannot be sorted by "${name}".`,
      })
    }
    return orderBy(definition.fields[name], direction(orders[index]))
  })
  const { field, direction: fallback } = definition.defaultSort
  const sort = asked.length ? asked : [orderBy(definition.fields[field], fallback)]
  return [...sort, { column: definition.idColumn, direction: sort[0].direction, filled: true }]
}

const orderBy = ({ column, filled = false }: ListField, direction: 'asc' | 'desc') => ({
  column,
  direction,
  filled,
})

const direction = (order?: string): 'asc' | 'desc' =>
  order?.toLowerCase() === 'desc' ? 'desc' : 'asc'

const list = (value: unknown): string[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value])
    .flatMap((part) => String(part).split(','))
    .filter(Boolean)

function whole(value: unknown, name: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0 || number > 10_000_000) {
    throw badFilter(name, 'a whole number from 0')
  }
  return number
}

/** PostgreSQL refuses NUL in text; a search for it finds nothing rather than failing. */
const clean = (text: string) => text.replaceAll('\0', '\uFFFD').slice(0, 200)

function textOrNull(value: unknown): string | null {
  const text = typeof value === 'string' ? clean(value).trim() : ''
  return text || null
}

const badFilter = (name: string, wanted: string) =>
  new Refusal(400, 'bad_filter', { detail: `"${name}" must be ${wanted}.` })
