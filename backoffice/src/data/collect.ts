import type { BaseRecord, CrudFilter } from '@refinedev/core'
import { BULK_ROWS } from './bulk.ts'
import { dataProvider } from './provider.ts'

/** How many rows may be ticked at once; the newest ones when more fit. */
export const MOST_ROWS = 10_000

interface Wanted<Row> {
  resource: string
  filters: CrudFilter[]
  signal: AbortSignal
  /** Told after each page. */
  onRows: (rows: Row[]) => void
}

/**
 * Every row that fits, newest first. Each page begins after the last id of the one before, so that
 * rows which come or go meanwhile neither repeat nor hide others.
 */
export async function collectRows<Row extends BaseRecord & { id: string | number }>({
  resource,
  filters,
  signal,
  onRows,
}: Wanted<Row>): Promise<void> {
  let last: Row | undefined
  for (let found = 0; found < MOST_ROWS && !signal.aborted;) {
    const after: CrudFilter[] = last ? [{ field: 'id', operator: 'lt', value: last.id }] : []
    const { data } = await dataProvider.getList<Row>({
      resource,
      filters: [...filters, ...after],
      sorters: [{ field: 'id', order: 'desc' }],
      pagination: { currentPage: 1, pageSize: BULK_ROWS },
    })
    if (signal.aborted) return
    onRows(data)
    found += data.length
    last = data.at(-1)
    if (data.length < BULK_ROWS) return
  }
}
