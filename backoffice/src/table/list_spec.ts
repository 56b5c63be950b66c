import type { CrudFilter, CrudSort } from '@refinedev/core'
import { endOf, startOf } from '../format/times.ts'

interface Named {
  /** The field of the API, and the name in the address bar. */
  field: string
  label: string
}

export type FilterSpec =
  | (Named & {
      kind: 'choice'
      options: readonly string[]
      /** How people call an option, where its own words would not do. */
      wordsOf?: (option: string) => string
    })
  | (Named & { kind: 'text' })
  | (Named & { kind: 'days' })

export interface View {
  label: string
  params: Record<string, readonly string[]>
}

/** The view without any filter. */
export const EVERYTHING: View = { label: 'Everything', params: {} }

/** What a list can be narrowed and ordered by. */
export interface ListSpec {
  sort: CrudSort
  filters?: readonly FilterSpec[]
  /** What the search box looks in; no box without it. */
  search?: string
  views?: readonly View[]
}

/** The address bar as Refine's filters. Days are written `2026-11-01..2026-11-05`, either side open. */
export function toFilters(spec: ListSpec, params: URLSearchParams): CrudFilter[] {
  const search = spec.search ? params.get('q') : null
  const found: CrudFilter[] = search ? [{ field: 'q', operator: 'eq', value: search }] : []
  for (const filter of spec.filters ?? []) {
    const values = params.getAll(filter.field).filter(Boolean)
    if (values.length > 0) found.push(...narrow(filter, values))
  }
  return found
}

function narrow({ kind, field }: FilterSpec, values: string[]): CrudFilter[] {
  if (kind === 'choice') return [{ field, operator: 'in', value: values }]
  const [value = ''] = values
  if (kind === 'text') return [{ field, operator: 'eq', value }]
  const [from, to] = value.split('..')
  const found: CrudFilter[] = []
  if (from) found.push({ field, operator: 'gte', value: startOf(from) })
  if (to) found.push({ field, operator: 'lte', value: endOf(to) })
  return found
}

/** `-created_at` in the address bar is "newest first". */
export function toSort(spec: ListSpec, params: URLSearchParams): CrudSort {
  const written = params.get('sort')
  if (!written) return spec.sort
  const descending = written.startsWith('-')
  return { field: written.replace(/^-/, ''), order: descending ? 'desc' : 'asc' }
}
