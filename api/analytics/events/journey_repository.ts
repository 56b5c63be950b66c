import { rowsOf, type Client } from '#api/core/queue/sql'
import { INSTRUCTOR_STEPS, INVITE_STEPS } from '../steps.js'

const moments = (each: (column: string, step: string) => string) =>
  INSTRUCTOR_STEPS.map((step) => each(`${step}_at`, step)).join(', ')

/** Who made an account of these invites. */
export async function redeemersOf(client: Client, inviteIds: readonly string[]): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    client,
    'SELECT redeemed_by AS id FROM invites WHERE id = ANY(:inviteIds) AND redeemed_by IS NOT NULL',
    { inviteIds }
  )
  return rows.map(({ id }) => id)
}

/** Until the transaction ends: whoever else moves these journeys on does so before or after it. */
export async function lockJourneys(client: Client, userIds: readonly string[]): Promise<void> {
  await rowsOf(
    client,
    `SELECT 1 FROM analytics_journeys j JOIN invites i ON i.id = j.invite_id
     WHERE i.redeemed_by = ANY(:userIds) ORDER BY j.invite_id FOR UPDATE OF j`,
    { userIds }
  )
}

/**
 * Moves the journeys of instructors as far as their own steps go. Those may be taken in any order: one
 * counts when all before it are done, at the moment of the last of these. Going live says that all were.
 */
export async function leadOn(client: Client, userIds: readonly string[]): Promise<void> {
  await rowsOf(
    client,
    `WITH way AS (
       SELECT i.id, s.step, s.place, e.at,
         bool_and(e.at IS NOT NULL) OVER until_here AS is_whole,
         greatest(j.registered_at, max(e.at) OVER until_here) AS since
       FROM invites i JOIN analytics_journeys j ON j.invite_id = i.id
       CROSS JOIN unnest(:steps::text[]) WITH ORDINALITY AS s (step, place)
       LEFT JOIN analytics_events e ON e.subject_id = i.redeemed_by AND e.step = s.step
       WHERE i.redeemed_by = ANY(:userIds) AND i.role = 'instructor' AND j.reached >= :registered
       WINDOW until_here AS (PARTITION BY i.id ORDER BY s.place)
     ), come AS (
       SELECT id, :registered + max(place) AS reached,
         ${moments((column, step) => `min(since) FILTER (WHERE step = '${step}') AS ${column}`)}
       FROM way WHERE is_whole OR (step = 'went_live' AND at IS NOT NULL) GROUP BY id
     )
     UPDATE analytics_journeys j SET reached = come.reached,
       ${moments((column) => `${column} = coalesce(j.${column}, come.${column})`)}
     FROM come WHERE j.invite_id = come.id AND come.reached > j.reached`,
    { userIds, steps: [...INSTRUCTOR_STEPS], registered: INVITE_STEPS.length }
  )
}
