import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import type { ListDefinition, ListFilter, ListQuery } from './list_definition.js'

type Query = DatabaseQueryBuilderContract<Record<string, unknown>>

const COMPARE = { eq: '=', gt: '>', gte: '>=', lt: '<', lte: '<=' } as const

/** From here on the rows of a page are found by their ids alone, and only then read. */
const DEEP = 1_000

/** Runs a parsed list on a query without order or limit; the total counts what the filters leave. */
export async function runList<Row>(
  base: Query,
  list: ListQuery,
  definition: ListDefinition
): Promise<{ rows: Row[]; total: number }> {
  const everything = base.clone()
  narrow(base, list, definition)
  const counted = base.clone().clearSelect().clearOrder().count('* as total')
  const page =
    list.offset < DEEP ? pageOf(base, list) : deepPage(everything, base, list, definition)
  const [[{ total }], rows] = await Promise.all([counted, list.limit === 0 ? [] : page])
  return { rows: rows as Row[], total: Number(total) }
}

const pageOf = (query: Query, list: ListQuery) =>
  inOrder(query.clone(), list).offset(list.offset).limit(list.limit)

/** A page far down would otherwise compute every column of each row that it skips. */
function deepPage(
  everything: Query,
  narrowed: Query,
  list: ListQuery,
  { idColumn }: ListDefinition
): Query {
  const ids = pageOf(narrowed.clone().clearSelect().select(idColumn), list)
  return inOrder(everything.whereIn(idColumn, ids), list)
}

function inOrder(query: Query, { sort }: ListQuery): Query {
  for (const { column, direction, filled } of sort)
    query.orderByRaw(`${column} ${direction}${filled ? '' : ' nulls last'}`)
  return query
}

/** Applies filters and search to a query; exports use it without paging. */
export function narrow(query: Query, list: ListQuery, { search, idColumn }: ListDefinition): void {
  for (const filter of list.filters) {
    if (filter.field.among) applyMembership(query, filter, idColumn)
    else applyFilter(query, filter)
  }
  if (!list.search) return
  const pattern = `%${escapeLike(list.search)}%`
  query.where((group) => {
    for (const column of search) group.orWhereRaw(`${column} ILIKE ?`, [pattern])
  })
}

function applyMembership(query: Query, { field, operator, values }: ListFilter, id: string): void {
  const not = operator === 'ne' || operator === 'nin' ? 'NOT ' : ''
  const marks = values.map(() => '?').join(', ')
  query.whereRaw(`${id} ${not}IN (${field.among} ${field.column} IN (${marks}))`, values)
}

function applyFilter(query: Query, { field, operator, values }: ListFilter): void {
  const { column } = field
  const marks = values.map(() => '?').join(', ')
  switch (operator) {
    case 'null':
      query.whereRaw(`${column} IS ${values[0] ? '' : 'NOT '}NULL`)
      return
    case 'like':
      query.where((group) => {
        for (const value of values) {
          group.orWhereRaw(`${column}::text ILIKE ?`, [`%${escapeLike(String(value))}%`])
        }
      })
      return
    case 'ne':
    case 'nin':
      query.whereRaw(`(${column} NOT IN (${marks}) OR ${column} IS NULL)`, values)
      return
    case 'eq':
    case 'in':
      query.whereRaw(`${column} IN (${marks})`, values)
      return
    default:
      query.whereRaw(`${column} ${COMPARE[operator]} ?`, [values[0]])
  }
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
