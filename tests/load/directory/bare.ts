import type { Pool } from 'pg'

/**
 * A list of twenty with the same rows as ours, as one would write it who has nothing else to keep: who
 * they are, what they offer, and the hours of the days that are looked at, in three statements.
 */
export async function bareList(pool: Pool, category: string): Promise<unknown> {
  const { rows } = await pool.query<{ user_id: string }>(PAGE, [category])
  const ids = rows.map(({ user_id: id }) => id)
  const [offers, hours] = await Promise.all([pool.query(OFFERS, [ids]), pool.query(HOURS, [ids])])
  return [rows, offers.rows, hours.rows]
}

const PAGE = `
  SELECT p.user_id, p.slug, p.headline, u.first_name, u.last_name, c.area_ids
  FROM instructor_profiles p JOIN users u ON u.id = p.user_id
  LEFT JOIN instructor_coverage c ON c.user_id = p.user_id
  WHERE p.shown AND EXISTS (
    SELECT 1 FROM instructor_offerings o JOIN services s ON s.id = o.service_id
    JOIN service_subcategories sc ON sc.id = s.subcategory_id
    JOIN service_categories k ON k.id = sc.category_id
    WHERE o.user_id = p.user_id AND o.state = 'live' AND s.state = 'live' AND k.slug = $1)
  ORDER BY p.went_live_at DESC, p.user_id DESC LIMIT 20`

const OFFERS = `
  SELECT o.user_id, o.id, s.slug, s.name, o.durations, r.format, r.hourly_rate_cents
  FROM instructor_offerings o JOIN services s ON s.id = o.service_id
  JOIN instructor_offering_rates r ON r.offering_id = o.id
  WHERE o.user_id = ANY ($1) AND o.state = 'live' ORDER BY o.user_id, o.position`

const HOURS = `
  SELECT user_id, date, bits, tags FROM availability_days
  WHERE user_id = ANY ($1) AND date BETWEEN current_date - 2 AND current_date + 16`
