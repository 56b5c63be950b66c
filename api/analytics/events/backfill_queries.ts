import db from '@adonisjs/lucid/services/db'
import { rowsOf } from '#api/core/queue/sql'

/** The next invites, in pages by id. */
export async function invitesAfter(id: string, limit: number): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db.connection(),
    'SELECT id FROM invites WHERE id > :after ORDER BY id LIMIT :limit',
    { after: id, limit }
  )
  return rows.map((row) => row.id)
}

export interface PastPerson {
  id: string
  signed_up_at: Date
  verified_at: Date | null
}

/** People with a role on the site; when they proved their address is known of some. */
export function peopleAfter(userId: string, limit: number): Promise<PastPerson[]> {
  return rowsOf<PastPerson>(
    db.connection(),
    `SELECT u.id, u.created_at AS signed_up_at,
       coalesce(
         (SELECT min(v.used_at) FROM email_verifications v WHERE v.user_id = u.id),
         (SELECT min(i.redeemed_at) FROM invites i WHERE i.redeemed_by = u.id)) AS verified_at
     FROM users u
     WHERE u.id > :after AND EXISTS (
       SELECT 1 FROM user_roles r WHERE r.user_id = u.id AND r.role IN ('student', 'instructor'))
     ORDER BY u.id LIMIT :limit`,
    { after: userId, limit }
  )
}
