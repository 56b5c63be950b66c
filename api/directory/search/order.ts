import { unprocessable } from '#api/core/errors'
import type { Cursor } from '#api/core/page'

/**
 * In which order profiles `p` are listed: who went live last comes first, so that newcomers are seen.
 * A place in it never changes, so that pages neither repeat nor skip anybody. All that knows of the
 * order is here; a ranking takes its place.
 */
export const ORDER = {
  by: 'p.went_live_at DESC, p.user_id DESC',
  /** In microseconds and as text: a moment of JavaScript is coarser than one of PostgreSQL. */
  place: 'CAST(CAST(extract(epoch FROM p.went_live_at) * 1000000 AS bigint) AS text)',
  after: `(p.went_live_at, p.user_id) < (
    timestamptz 'epoch' + CAST(:afterAt AS bigint) * interval '1 microsecond',
    CAST(:afterId AS text))`,
}

/** What the cursor of a page says, once it is one that could be ours. */
export function placeIn(cursor: Cursor | null): Cursor | null {
  if (cursor && !/^\d{1,16}$/.test(cursor.at)) {
    throw unprocessable('cursor', 'cursor', 'This cursor is not one of this list.')
  }
  return cursor
}
