import type { CrudFilter, CrudSort } from '@refinedev/core'
import { useMemo } from 'react'
import { useNavigate, useResolvedPath, useSearchParams } from 'react-router'
import { here } from '../shell/here.ts'
import { toFilters, toSort, type ListSpec, type View } from './list_spec.ts'
import { filterPart, keptQuery } from './view_query.ts'

const PAGE_SIZES = [25, 50, 100] as const

export interface ListState {
  params: URLSearchParams
  filters: CrudFilter[]
  sort: CrudSort
  page: number
  perPage: number
  pageSizes: readonly number[]
  /** Filters, order and page size, as a saved view keeps them. */
  query: string
  /** The saved view one came by. */
  viewId: string | null
  /** Sets one filter; the list then starts at its first page again. */
  narrow: (field: string, values: readonly string[]) => void
  show: (view: View) => void
  /** Shows a saved view, or forgets by which one one came. */
  showSaved: (query: string, viewId: string | null) => void
  isShown: (view: View) => boolean
  sortBy: (field: string) => void
  goTo: (page: number) => void
  resize: (perPage: number) => void
}

/** The whole state of a list lives in the address bar: it can be sent, kept and walked back. */
export function useListState(spec: ListSpec): ListState {
  const [params, setParams] = useSearchParams()
  const navigate = useNavigate()
  const list = useResolvedPath('.').pathname
  const filters = useMemo(() => toFilters(spec, params), [spec, params])
  const sort = useMemo(() => toSort(spec, params), [spec, params])
  const perPage = PAGE_SIZES.find((size) => size === Number(params.get('per'))) ?? 50

  /** Starts from the address bar, so that a question asked late closes no row opened meanwhile. */
  function change(edit: (next: URLSearchParams) => void, replace = false) {
    const { pathname, search } = here()
    if (!pathname.startsWith(list)) return
    const next = new URLSearchParams(search)
    edit(next)
    void navigate({ pathname, search: `?${next}` }, { replace })
  }

  return {
    params,
    filters,
    sort,
    perPage,
    page: Math.max(1, Math.trunc(Number(params.get('page'))) || 1),
    pageSizes: PAGE_SIZES,
    query: keptQuery(params),
    viewId: params.get('view'),
    narrow: (field, values) =>
      change((next) => {
        next.delete('page')
        replaceAll(next, field, values)
      }, true),
    show: (view) =>
      change((next) => {
        for (const field of [...next.keys()])
          if (field !== 'sort' && field !== 'per') next.delete(field)
        for (const [field, values] of Object.entries(view.params)) replaceAll(next, field, values)
      }),
    showSaved(query, viewId) {
      const next = new URLSearchParams(query)
      if (viewId) next.set('view', viewId)
      setParams(next)
    },
    isShown: (view) => !params.has('view') && filterPart(params) === filterPart(toParams(view)),
    sortBy: (field) =>
      change((next) => {
        next.delete('page')
        const flip = sort.field === field && sort.order === 'asc'
        next.set('sort', flip ? `-${field}` : field)
      }),
    goTo: (page) => change((next) => next.set('page', String(page))),
    resize: (size) =>
      change((next) => {
        next.delete('page')
        next.set('per', String(size))
      }),
  }
}

function replaceAll(params: URLSearchParams, field: string, values: readonly string[]): void {
  params.delete(field)
  for (const value of values) if (value) params.append(field, value)
}

function toParams(view: View): URLSearchParams {
  const params = new URLSearchParams()
  for (const [field, values] of Object.entries(view.params)) replaceAll(params, field, values)
  return params
}
