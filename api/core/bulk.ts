import vine from '@vinejs/vine'
import { Refusal } from '#api/core/errors'
import { flag, listOf, named, object, text } from '#api/core/schemas'

/** How many rows one request may name. */
export const BULK_ROWS = 100

/** What became of one row; `id` is what the caller named it by. */
export interface BulkRow {
  id: string
  ok: boolean
  error?: { code: string; detail: string }
}

export const bulkSchema = listOf(
  named('BulkRow', {
    type: 'object',
    properties: { id: text, ok: flag, error: object({ code: text, detail: text }) },
    required: ['id', 'ok'],
    additionalProperties: false,
  })
)

export const bulkIds = () =>
  vine.array(vine.string().maxLength(26)).minLength(1).maxLength(BULK_ROWS).distinct()

/**
 * Does one thing to many rows, each in a transaction of its own: what is refused says why, the rest is
 * done. What is not a refusal ends the request, as it would for one row.
 */
export async function eachByItself(
  ids: readonly string[],
  act: (id: string) => Promise<unknown>
): Promise<BulkRow[]> {
  const rows: BulkRow[] = []
  for (const id of ids) {
    try {
      await act(id)
      rows.push({ id, ok: true })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      rows.push({ id, ok: false, error: { code: error.code!, detail: error.message } })
    }
  }
  return rows
}
