import type { Client } from 'pg'

export const knownAddress = (n: number) => `known${n}@load.example`
export const unknownAddress = (n: number) => `nobody${n}@load.example`

/** So many students, with the password of somebody of the demo. */
export async function writePeople(client: Client, count: number): Promise<void> {
  await client.query(
    `WITH made AS (
       INSERT INTO users (id, market_id, email, email_key, password_hash, first_name, last_name, state,
         created_at, updated_at)
       SELECT 'S' || lpad(n::text, 25, '0'), market_id, 'known' || n || '@load.example',
         'known' || n || '@load.example', password_hash, 'Nell', 'Ward', 'active', now(), now()
       FROM generate_series(0, $1::integer - 1) AS n,
         (SELECT market_id, password_hash FROM users WHERE email = 'admin@instainstru.test') AS demo
       RETURNING id
     )
     INSERT INTO user_roles (user_id, role, granted_at) SELECT id, 'student', now() FROM made`,
    [count]
  )
}
