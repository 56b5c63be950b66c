import type { Pool } from 'pg'

/**
 * So many instructors who are shown: each with three of the catalogue's lessons in two formats, twelve
 * neighborhoods and hours for sixty days. Written by PostgreSQL itself, since it is not what is measured.
 */
export async function writeInstructors(pool: Pool, from: number, until: number): Promise<void> {
  for (const sql of STATEMENTS) await pool.query(sql, [from, until])
  await pool.query('ANALYZE')
}

const PEOPLE = `SELECT n, 'bench' || lpad(n::text, 21, '0') AS id
  FROM generate_series($1::int, $2::int) n`

const LESSONS = `SELECT id, row_number() OVER (ORDER BY id) - 1 AS nth, count(*) OVER () AS lessons
  FROM services WHERE state = 'live' AND online_capable`

const AREAS = `SELECT array_agg(id ORDER BY id) AS ids, count(*)::int AS areas
  FROM areas WHERE retired_at IS NULL AND NOT hidden`

const STATEMENTS = [
  `INSERT INTO users (id, market_id, email, email_key, password_hash, first_name, last_name, state,
     created_at, updated_at)
   SELECT p.id, m.id, p.id || '@example.com', p.id || '@example.com', 'none', 'Ada', 'Bench', 'active',
     now(), now()
   FROM (${PEOPLE}) p CROSS JOIN (SELECT id FROM markets LIMIT 1) m`,
  `INSERT INTO instructor_profiles (user_id, slug, state, headline, bio, went_live_at,
     created_at, updated_at)
   SELECT id, 'ada-b-' || n, 'live', 'Lessons number ' || n, 'I teach slowly and listen closely.',
     now() - n * interval '1 minute', now(), now()
   FROM (${PEOPLE}) p`,
  `INSERT INTO instructor_slugs (slug, user_id, added_at)
   SELECT 'ada-b-' || n, id, now() FROM (${PEOPLE}) p`,
  `INSERT INTO instructor_offerings (id, user_id, service_id, durations, age_groups, position,
     created_at, updated_at)
   SELECT left(md5(p.id || k), 26), p.id, l.id, '{45,60}', '{teens,adults}', k, now(), now()
   FROM (${PEOPLE}) p CROSS JOIN generate_series(0, 2) k
   JOIN (${LESSONS}) l ON l.nth = (p.n * 7 + k * 31) % l.lessons`,
  `INSERT INTO instructor_offering_rates (offering_id, format, hourly_rate_cents)
   SELECT left(md5(p.id || k), 26), format, 6000 + (p.n % 40) * 100
   FROM (${PEOPLE}) p CROSS JOIN generate_series(0, 2) k
   CROSS JOIN unnest('{online,student_location}'::text[]) format`,
  `INSERT INTO instructor_coverage (user_id, area_ids, created_at, updated_at)
   SELECT p.id, ARRAY(SELECT a.ids[1 + (p.n * 13 + k) % a.areas] FROM generate_series(0, 11) k),
     now(), now()
   FROM (${PEOPLE}) p CROSS JOIN (${AREAS}) a`,
  // From 09:00 to 18:00, good for any format.
  `INSERT INTO availability_days (user_id, date, bits, tags, updated_at)
   SELECT p.id, current_date + d,
     decode(repeat('00', 13) || 'f0' || repeat('ff', 13) || repeat('00', 9), 'hex'),
     decode(repeat('00', 72), 'hex'), now()
   FROM (${PEOPLE}) p CROSS JOIN generate_series(0, 59) d`,
]
