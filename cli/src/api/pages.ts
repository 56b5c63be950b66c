import type { Api, Page } from './client.ts'
import type { Query } from './query.ts'

/** The API hands out at most this many rows at once. */
const PAGE = 100

export type Slice = { start: number; limit: number }
export type Listing<Row> = { rows: Row[]; next?: number }

/** Rows `start` to `start + limit`, fetched page by page; `next` is where the following ones begin. */
export async function slice<Row>(
  api: Api,
  path: string,
  doing: string,
  query: Query,
  { start, limit }: Slice
): Promise<Listing<Row>> {
  const rows: Row[] = []
  for (;;) {
    const from = start + rows.length
    const size = Math.min(PAGE, limit - rows.length)
    const page: Page<Row> = await api.list(path, {
      doing,
      query: { ...query, _start: from, _end: from + size },
    })
    rows.push(...page.rows)
    const next = start + rows.length
    if (page.rows.length < size || next >= page.total) return { rows }
    if (rows.length >= limit) return { rows, next }
  }
}
