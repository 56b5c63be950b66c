import type { BaseRecord, CustomParams, DataProvider, GetListParams } from '@refinedev/core'
import simpleRest from '@refinedev/simple-rest'
import { inPortions } from './bulk.ts'
import { http } from './http.ts'
import { listQuery } from './query.ts'

export const ADMIN_API = '/api/admin'

const bulkOf = (resource: string) => `${ADMIN_API}/${resource}/bulk`

/**
 * simple-rest, with the methods replaced that lose or bend what they are given. Of many rows each
 * answers for itself with `{id, ok, error?}`; the page shows what was refused.
 */
export const dataProvider: DataProvider = {
  ...simpleRest(ADMIN_API, http),

  async getList<T extends BaseRecord>({
    resource,
    filters,
    sorters,
    pagination,
    meta,
  }: GetListParams) {
    const query = listQuery(filters, sorters, pagination)
    const path: string = meta?.path ?? resource
    const { data, headers } = await http.get<T[]>(`${ADMIN_API}/${path}?${query}`, {
      signal: meta?.queryContext?.signal,
    })
    return { data, total: Number(headers['x-total-count'] ?? data.length) }
  },

  /** `meta.named` is the field that names the rows; what they share is `meta.shared`. */
  async createMany({ resource, variables, meta }) {
    const named: string = meta?.named
    const names = (variables as Record<string, string>[]).map((row) => row[named]!)
    const rows = await inPortions(
      names,
      async (some) =>
        (await http.post(bulkOf(resource), { [meta?.list]: some, ...meta?.shared })).data,
      meta?.watch
    )
    return { data: rows as never[] }
  },

  async updateMany({ resource, ids, variables, meta }) {
    const url = meta?.path ? `${ADMIN_API}/${meta.path}` : bulkOf(resource)
    const rows = await inPortions(
      ids.map(String),
      async (some) => (await http.post(url, { ids: some, ...variables })).data,
      meta?.watch
    )
    return { data: rows as never[] }
  },

  async deleteMany({ resource, ids, variables, meta }) {
    const rows = await inPortions(
      ids.map(String),
      async (some) =>
        (await http.delete(bulkOf(resource), { data: { ids: some, ...variables } })).data,
      meta?.watch
    )
    return { data: rows as never[] }
  },

  async custom({ url, method, payload, query, headers }: CustomParams) {
    const { data } = await http.request({ url, method, data: payload, params: query, headers })
    return { data }
  },
}
