import type { CrudFilter, CrudOperators, CrudSort, Pagination } from '@refinedev/core'

/** Refine's operators and the suffix each has on the wire; `in` repeats the plain key. */
const SUFFIX: Partial<Record<CrudOperators, string>> = {
  eq: '',
  in: '',
  ne: '_ne',
  gt: '_gt',
  gte: '_gte',
  lt: '_lt',
  lte: '_lte',
  contains: '_like',
  nin: '_nin',
}

/**
 * The query of a list. simple-rest sends `lt`, `gt`, `between`, `null` as if they were `eq` and
 * `nin` as if it were `in`; here each gets its own suffix and what has none is refused, because a
 * filter that silently means something else is worse than an error.
 */
export function listQuery(
  filters: CrudFilter[] = [],
  sorters: CrudSort[] = [],
  pagination?: Pagination
): URLSearchParams {
  const query = filterQuery(filters)
  if (sorters.length > 0) {
    query.set('_sort', sorters.map(({ field }) => field).join(','))
    query.set('_order', sorters.map(({ order }) => order).join(','))
  }
  const { currentPage = 1, pageSize = 25, mode = 'server' } = pagination ?? {}
  if (mode === 'server') {
    query.set('_start', String((currentPage - 1) * pageSize))
    query.set('_end', String(currentPage * pageSize))
  }
  return query
}

export function filterQuery(filters: CrudFilter[]): URLSearchParams {
  const query = new URLSearchParams()
  for (const filter of filters) appendFilter(query, filter)
  return query
}

function appendFilter(query: URLSearchParams, filter: CrudFilter): void {
  if (!('field' in filter)) throw new Error(`Filters joined by "${filter.operator}" are not known`)
  const { field, operator, value } = filter
  if (value === undefined) return
  if (operator === 'null') return query.append(`${field}_null`, 'true')
  if (operator === 'nnull') return query.append(`${field}_null`, 'false')
  if (operator === 'between') {
    query.append(`${field}_gte`, String(value[0]))
    return query.append(`${field}_lte`, String(value[1]))
  }
  const suffix = SUFFIX[operator]
  if (suffix === undefined) throw new Error(`The filter operator "${operator}" is not known`)
  const values: unknown[] = Array.isArray(value) ? value : [value]
  for (const one of values) query.append(`${field}${suffix}`, String(one))
}
