import db from '@adonisjs/lucid/services/db'
import type { UserState } from '#api/accounts/user'
import { rowsOf, type Client } from '#api/core/queue/sql'
import type { ProfileState } from '#api/instructors/profile/instructor_profile'

/** An account and the profile behind it; `state` is null before the first save. */
export interface Standing {
  user_id: string
  account: UserState
  /** Whether they have the role still. */
  teaches: boolean
  has_photo: boolean
  has_bio: boolean
  slug: string | null
  state: ProfileState | null
  went_live_at: Date | null
  hidden_because: string[]
  shown: boolean
  /** What staff told the person when they kept the profile back; null where they do not. */
  kept_back_because: string | null
}

export async function standingsOf(
  userIds: readonly string[],
  client: Client = db.connection()
): Promise<Standing[]> {
  return rowsOf<Standing>(
    client,
    `SELECT u.id AS user_id, u.state AS account, p.bio IS NOT NULL AS has_bio,
       EXISTS (SELECT 1 FROM user_roles r WHERE r.user_id = u.id AND r.role = 'instructor') AS teaches,
       EXISTS (SELECT 1 FROM avatars a WHERE a.user_id = u.id) AS has_photo,
       p.slug, p.state, p.went_live_at, coalesce(p.hidden_because, '{}') AS hidden_because,
       coalesce(p.shown, false) AS shown, h.reason AS kept_back_because
     FROM users u LEFT JOIN instructor_profiles p ON p.user_id = u.id
     LEFT JOIN profile_hidings h ON h.user_id = u.id AND h.by_staff AND h.ended_at IS NULL
     WHERE u.id = ANY(:userIds)`,
    { userIds }
  )
}

/** The next people who went live, in the order of their ids. */
export async function peopleOut(after: string, limit: number): Promise<string[]> {
  const rows = await rowsOf<{ user_id: string }>(
    db.connection(),
    `SELECT user_id FROM instructor_profiles WHERE state = 'live' AND user_id > :after
     ORDER BY user_id LIMIT :limit`,
    { after, limit }
  )
  return rows.map(({ user_id: userId }) => userId)
}
