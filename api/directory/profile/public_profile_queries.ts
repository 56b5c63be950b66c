import db from '@adonisjs/lucid/services/db'
import type { Avatar } from '#api/accounts/avatars/avatar'
import { AVATAR } from '#api/accounts/avatars/avatar_repository'
import { rowsOf } from '#api/core/queue/sql'
import type { BoroughSlug } from '#api/geography/borough'
import type { Offering } from '#api/instructors/offerings/offering'
import { OWN_OFFERINGS } from '#api/instructors/offerings/offering_queries'
import { OWN_PLACES, type PlaceRow } from '#api/instructors/places/place_queries'
import { VETTING, type VettingRow } from '#api/vetting/vetting_queries'
import { whereShown } from '#api/instructors/profile/where_shown'

/** What the rows of a profile say that anybody may hear, once it is shown. */
export interface PublicProfileRow extends VettingRow {
  user_id: string
  /** The address of now; the one that was asked for may be older. */
  slug: string
  shown: boolean
  first_name: string
  last_name: string
  avatar: Avatar | null
  headline: string | null
  bio: string | null
  years_experience: number | null
  languages: string[]
  education: string[]
  time_zone: string
  member_since: Date
  neighborhoods: { id: number; slug: string; name: string; borough: BoroughSlug }[]
  offerings: Offering[]
  places: PlaceRow[]
}

/** The areas in force that a profile `p` covers, borough by borough. */
const COVERED = `
  SELECT jsonb_agg(jsonb_build_object(
      'id', w.id, 'slug', w.slug, 'name', w.label, 'borough', w.borough)
    ORDER BY b.code, w.label, w.id)
  FROM areas w JOIN boroughs b ON b.slug = w.borough
  WHERE w.retired_at IS NULL AND NOT w.hidden AND w.id IN (
    SELECT coalesce(m.successor_id, m.id)
    FROM instructor_coverage c JOIN areas m ON m.id = ANY (c.area_ids) WHERE c.user_id = p.user_id)`

/** Whose page an address leads to, or led to once; all but their hours, by one statement. */
export async function profileAt(slug: string): Promise<PublicProfileRow | null> {
  const [row] = await rowsOf<PublicProfileRow>(
    db.connection(),
    `SELECT p.user_id, p.slug, ${whereShown()} AS shown, u.first_name, u.last_name,
       ${AVATAR} AS avatar,
       p.headline, p.bio, p.years_experience, p.languages, p.education, p.time_zone,
       u.created_at AS member_since, coalesce((${COVERED}), '[]') AS neighborhoods,
       coalesce((${OWN_OFFERINGS}), '[]') AS offerings, coalesce((${OWN_PLACES}), '[]') AS places,
       ${VETTING.columns}
     FROM instructor_slugs asked
     JOIN instructor_profiles p ON p.user_id = asked.user_id
     JOIN users u ON u.id = p.user_id
     LEFT JOIN avatars a ON a.user_id = p.user_id ${VETTING.joins}
     WHERE asked.slug = :slug`,
    { slug }
  )
  return row ?? null
}
