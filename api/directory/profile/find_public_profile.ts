import { nextStartsOf } from '#api/availability/saved/free_start_queries'
import { notFound } from '#api/core/errors'
import type { Offering } from '#api/instructors/offerings/offering'
import { toPublicPlace, type PublicPlace } from '#api/instructors/places/place_queries'
import type { Vetting } from '#api/vetting/vetting'
import { toVetting } from '#api/vetting/vetting_queries'
import { profileAt, type PublicProfileRow } from './public_profile_queries.js'

export interface PublicProfile {
  row: PublicProfileRow
  offerings: Offering[]
  places: PublicPlace[]
  vetting: Vetting
  /** Of the first offering, in its first format and duration; ms. */
  nextStart: number | null
}

/**
 * The page of somebody who is shown; to its owner also while it is not.
 *
 * @param slug an address that it has or had
 * @returns the address alone where it is another one by now
 * @throws Refusal 404, also for who is there but not shown: nobody learns of a draft
 */
export async function findPublicProfile(
  slug: string,
  viewerId: string | undefined
): Promise<PublicProfile | { movedTo: string }> {
  const row = await profileAt(slug)
  if (!row || !(row.shown || row.user_id === viewerId)) {
    throw notFound('There is no instructor at this address.')
  }
  if (row.slug !== slug) return { movedTo: row.slug }
  const { user_id: userId, offerings, places } = row
  return {
    row,
    offerings,
    places: places.map(toPublicPlace),
    vetting: toVetting(row),
    nextStart: await nextStart(userId, offerings),
  }
}

async function nextStart(userId: string, [first]: Offering[]): Promise<number | null> {
  if (!first) return null
  const [{ format }] = first.formats
  const wanted = [{ userId, format, durationMinutes: first.durations[0] }]
  const starts = await nextStartsOf(wanted, { count: 1 })
  return starts.get(userId)?.[0] ?? null
}
