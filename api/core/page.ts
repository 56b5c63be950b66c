import { unprocessable } from '#api/core/errors'

/** A position in a list that people page: the last row's sort value and id. */
export interface Cursor {
  at: string
  id: string
}

export interface CursorPage<Row> {
  rows: Row[]
  next: string | null
}

export const DEFAULT_LIMIT = 25
export const MAX_LIMIT = 100

/** Reads `?cursor=&limit=`. A cursor we did not write answers 422, never a 500. */
export function readPage(query: { cursor?: string; limit?: number | string }, most = MAX_LIMIT) {
  const limit = Math.min(Math.max(Number(query.limit) || DEFAULT_LIMIT, 1), most)
  return { limit, after: query.cursor ? decode(query.cursor) : null }
}

/** Cuts a result of `limit + 1` rows to a page and names where the next one starts. */
export function toPage<Row>(
  rows: Row[],
  limit: number,
  cursorOf: (row: Row) => Cursor
): CursorPage<Row> {
  if (rows.length <= limit) return { rows, next: null }
  const page = rows.slice(0, limit)
  return { rows: page, next: encode(cursorOf(page[limit - 1])) }
}

function encode(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.at, cursor.id])).toString('base64url')
}

function decode(text: string): Cursor {
  try {
    const [at, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    if (isStorable(at) && isStorable(id)) return { at, id }
  } catch {
    // Falls through to the refusal below.
  }
  throw unprocessable('cursor', 'cursor', 'This cursor is not one of ours.')
}

/** NUL and half a character cannot be asked of PostgreSQL, so no row has them. */
const isStorable = (part: unknown): part is string =>
  typeof part === 'string' && !part.includes('\0') && part.isWellFormed()
