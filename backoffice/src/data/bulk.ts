import { isApiError } from './problem.ts'

/** What became of one row; `id` is what it was named by in the request. */
export interface BulkRow {
  id: string
  ok: boolean
  error?: { code: string; detail: string }
}

export interface BulkWatch {
  /** Told after each portion how many rows have their answer. */
  onProgress?: (done: number) => void
  /** Stops before the next portion; what was sent is waited for. */
  signal?: AbortSignal
}

/** How many rows the server takes at once. */
export const BULK_ROWS = 100

/**
 * Sends many rows in requests of a hundred, one after the other, and answers for each of them. When a
 * later request fails, what was done before still counts, so the rest says why it was not.
 */
export async function inPortions(
  ids: readonly string[],
  send: (some: string[]) => Promise<BulkRow[]>,
  { onProgress, signal }: BulkWatch = {}
): Promise<BulkRow[]> {
  const rows: BulkRow[] = []
  for (let start = 0; start < ids.length; start += BULK_ROWS) {
    const left = ids.slice(start)
    if (signal?.aborted) return [...rows, ...refused(left, 'stopped', 'Stopped before its turn.')]
    const some = left.slice(0, BULK_ROWS)
    try {
      rows.push(...(await send(some)))
    } catch (error) {
      if (start === 0 || !isApiError(error)) throw error
      const unsure = `It may or may not be done: ${error.message}`
      return [
        ...rows,
        ...refused(some, error.code, unsure),
        ...refused(left.slice(BULK_ROWS), 'not_tried', 'Not tried, since an earlier one failed.'),
      ]
    }
    onProgress?.(rows.length)
  }
  return rows
}

const refused = (ids: readonly string[], code: string, detail: string): BulkRow[] =>
  ids.map((id) => ({ id, ok: false, error: { code, detail } }))
