import { busyStampsOf } from '#api/availability/saved/busy_sources'
import { businessClock, wallClock } from '#api/core/clock'
import { inBatches } from '#api/core/in_batches'
import { MINUTE_MS } from '#api/core/local_date'
import { stampsOf } from './page_stamp_queries.js'

const PAGE = /^\/instructors\/([a-z0-9][a-z0-9-]{0,99})(?:\?|$)/

/**
 * What the page of an instructor hangs on, as a text: two requests with the same one get the same page.
 * Rows first, then the minute, since notice, nights and dates all turn on whole ones.
 *
 * @param url with its query
 * @returns null for any other page, for who is not shown, and while somebody's busy time tells no stamp
 */
export async function stampOfPage(url: string): Promise<string | null> {
  const slug = PAGE.exec(url)?.[1]
  const stamp = slug && (await stampOf(slug))
  return stamp ? `${stamp} ${moment()}` : null
}

const stampOf = inBatches(async (slugs) => {
  const rows = await stampsOf(slugs, businessClock.now().toMillis())
  const busy = await busyStampsOf(rows.map(({ userId }) => userId))
  return new Map(
    busy && rows.map(({ slug, userId, stamp }) => [slug, `${stamp} ${busy.get(userId) ?? ''}`])
  )
})

/** Some things are over just before a minute is full and others with it, so a full one stands alone. */
function moment(): string {
  const minutes = businessClock.now().toMillis() / MINUTE_MS
  const shown = wallClock.now().toMillis() / MINUTE_MS
  return [Math.floor(minutes), Math.ceil(minutes), Math.floor(shown), Math.ceil(shown)].join()
}
