import type { Client } from 'pg'

/** So many invites with lives like real ones: half are opened, one in ten comes to an account. */
export async function writeJourneys(client: Client, invites: number): Promise<void> {
  await client.query(
    `WITH life AS (
       SELECT n, 'F' || lpad(n::text, 25, '0') AS id, (ARRAY['spring', 'autumn', NULL])[1 + n % 3] AS campaign,
         CASE WHEN n % 4 = 0 THEN 'student' ELSE 'instructor' END AS role,
         now() - random() * interval '100 days' AS at,
         (ARRAY[1, 2, 2, 3, 3, 3, 4, 4, 4, 5])[1 + floor(random() * 10)::integer] AS reached
       FROM generate_series(1, $1::integer) AS n
     ), written AS (
       INSERT INTO invites (id, market_id, code_hmac, code_sealed, code_hint, email, email_key, role,
         source, campaign, state, expires_in_days, expires_at, created_at)
       SELECT id, (SELECT id FROM markets), id, id, '22', 'f' || n || '@load.example', 'f' || n || '@load.example',
         role, 'csv', campaign, 'expired', 14, at + interval '14 days', at FROM life
     )
     INSERT INTO analytics_journeys (invite_id, role, campaign, week, reached, invited_at, delivered_at,
       opened_at, clicked_at, registered_at)
     SELECT id, role, campaign, date_trunc('week', at)::date, reached, at,
       CASE WHEN reached > 1 THEN at + random() * interval '10 minutes' END,
       CASE WHEN reached > 2 THEN at + interval '10 minutes' + random() * interval '2 days' END,
       CASE WHEN reached > 3 THEN at + interval '3 days' + random() * interval '2 days' END,
       CASE WHEN reached > 4 THEN at + interval '5 days' + random() * interval '2 days' END
     FROM life`,
    [invites]
  )
  await client.query('VACUUM ANALYZE invites, analytics_journeys')
}
