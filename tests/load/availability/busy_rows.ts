import type { Client } from 'pg'

export const SLUG = 'iris-m'
export const BOOKINGS = 200
export const INSTRUCTORS = 1_000

const FREE_ALL_DAY = `decode(repeat('ff', 36), 'hex'), decode(repeat('00', 72), 'hex')`

/** One instructor who never sleeps, with 200 bookings within seven days: eight in a row, then nothing for as long. */
export async function layOutBusyInstructor(client: Client): Promise<string> {
  const { rows } = await client.query<{ user_id: string }>(
    `UPDATE instructor_profiles SET state = 'live', went_live_at = now(), hidden_because = '{}'
     WHERE slug = $1 RETURNING user_id`,
    [SLUG]
  )
  const { user_id: userId } = rows[0]!
  await client.query(`CREATE TABLE bench_bookings (user_id text, starts_at timestamptz,
    ends_at timestamptz, travels boolean)`)
  await client.query(
    `INSERT INTO bench_bookings
     SELECT $1, starts_at, starts_at + interval '25 minutes', n % 40 = 1
     FROM generate_series(0, $2::integer - 1) n,
       LATERAL (SELECT now() + (n / 8 * 400 + n % 8 * 25) * interval '1 minute' AS starts_at) at`,
    [userId, BOOKINGS]
  )
  await client.query('CREATE INDEX ON bench_bookings (user_id, ends_at)')
  await client.query('DELETE FROM availability_days WHERE user_id = $1', [userId])
  await layOutDays(client, 'SELECT $1::text AS user_id', [userId])
  return userId
}

/** A thousand others, open on half of the next sixty days each. */
export async function layOutMany(client: Client): Promise<void> {
  const many = `SELECT 'bench' || lpad(n::text, 21, '0') AS user_id, n FROM generate_series(1, ${INSTRUCTORS}) n`
  await client.query(`
    INSERT INTO users (id, market_id, email, email_key, password_hash, first_name, last_name, state,
      created_at, updated_at)
    SELECT user_id, (SELECT id FROM markets LIMIT 1), user_id || '@example.test',
      user_id || '@example.test', '', 'Bench', 'Person', 'active', now(), now() FROM (${many}) many`)
  await client.query(`
    INSERT INTO instructor_profiles (user_id, slug, created_at, updated_at)
    SELECT user_id, 'bench-' || n, now(), now() FROM (${many}) many`)
  await layOutDays(client, many, [], '(n + d) % 2 = 0')
  // At rest before anything is measured: a minute later the database would clear up by itself.
  await client.query('VACUUM (ANALYZE)')
  await client.query('CHECKPOINT')
}

const layOutDays = (client: Client, whose: string, values: unknown[], where = 'true') =>
  client.query(
    `INSERT INTO availability_days (user_id, date, bits, tags, updated_at)
     SELECT user_id, current_date + d, ${FREE_ALL_DAY}, now()
     FROM (${whose}) whose, generate_series(-1, 62) d WHERE ${where}`,
    values
  )
