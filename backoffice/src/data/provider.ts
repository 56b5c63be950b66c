import type { BaseRecord, CustomParams, DataProvider, GetListParams } from '@refinedev/core'
import simpleRest from '@refinedev/simple-rest'
import { http } from './http.ts'
import { listQuery } from './query.ts'

export const ADMIN_API = '/api/admin'

/** How many rows the server takes at once. */
const BULK_ROWS = 100

/** simple-rest, with the methods replaced that lose or bend what they are given. */
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

  /** Each row answers for itself with `{id, ok, error?}`; the caller shows what was refused. */
  async updateMany({ resource, ids, variables }) {
    const data = []
    for (let start = 0; start < ids.length; start += BULK_ROWS) {
      const some = ids.slice(start, start + BULK_ROWS)
      const answer = await http.post(`${ADMIN_API}/${resource}/bulk`, { ids: some, ...variables })
      data.push(...answer.data)
    }
    return { data }
  },

  async custom({ url, method, payload, query, headers }: CustomParams) {
    const { data } = await http.request({ url, method, data: payload, params: query, headers })
    return { data }
  },
}
