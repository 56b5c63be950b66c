import { wallClock } from '#api/core/clock'
import { rowsOf, type Client } from '#api/core/queue/sql'
import { cityZone } from '../daily/city_day.js'
import { INVITE_EVENTS, INVITE_STEPS, positionOf, type UserEvent } from '../steps.js'

const LATER = INVITE_STEPS.slice(1)
const moments = (each: (column: string, step: string) => string) =>
  LATER.map((step) => each(`${step}_at`, step)).join(', ')

/**
 * Writes down what has happened to invites, and how far each has come. It reads their whole history, so
 * it does not matter which change was heard of first or how often: a step counts once, at its first
 * coming, and not at all where a later step came before it. Codes handed over in person have no way to
 * follow; only what became of them is written down.
 */
export async function recordOfInvites(client: Client, ids: string[]): Promise<void> {
  await rowsOf(
    client,
    `WITH firsts AS (
       SELECT DISTINCT ON (c.invite_id, s.place) c.invite_id, c.at, c.position, s.step, s.place, s.reached
       FROM invite_state_changes c
       JOIN unnest(:states::text[], :steps::text[], :reached::integer[])
         WITH ORDINALITY AS s (state, step, reached, place) ON s.state = c.state
       WHERE c.invite_id = ANY(:ids) ORDER BY c.invite_id, s.place, c.position
     ), forward AS (
       SELECT * FROM firsts WHERE NOT EXISTS (
         SELECT 1 FROM firsts later WHERE later.invite_id = firsts.invite_id
           AND later.place > firsts.place AND later.position < firsts.position)
     ), added AS (
       INSERT INTO analytics_events (subject_type, subject_id, step, at, recorded_at)
       SELECT 'invite', invite_id, step, at, :now FROM forward ORDER BY invite_id, place
       ON CONFLICT DO NOTHING
     )
     INSERT INTO analytics_journeys
       (invite_id, role, campaign, batch_id, week, reached, invited_at, ${moments((column) => column)})
     SELECT i.id, i.role, i.campaign, i.batch_id,
       date_trunc('week', i.created_at AT TIME ZONE :zone)::date, max(forward.reached), i.created_at,
       ${moments((_, step) => `min(at) FILTER (WHERE step = '${step}')`)}
     FROM forward JOIN invites i ON i.id = forward.invite_id
     GROUP BY i.id HAVING bool_or(step = 'invited') ORDER BY i.id
     ON CONFLICT (invite_id) DO UPDATE SET
       reached = greatest(analytics_journeys.reached, excluded.reached),
       ${moments((column) => `${column} = coalesce(analytics_journeys.${column}, excluded.${column})`)}
     WHERE excluded.reached > analytics_journeys.reached`,
    {
      ids,
      states: INVITE_EVENTS.map(({ state }) => state),
      steps: INVITE_EVENTS.map(({ step }) => step),
      reached: INVITE_EVENTS.map(({ step }) => String(positionOf(step))),
      zone: cityZone,
      now: wallClock.now().toJSDate(),
    }
  )
}

/** Told again, it changes nothing. */
export async function recordOfUsers(
  client: Client,
  step: UserEvent,
  people: { id: string; at: Date }[]
): Promise<void> {
  await rowsOf(
    client,
    `INSERT INTO analytics_events (subject_type, subject_id, step, at, recorded_at)
     SELECT 'user', id, :step, at, :now
     FROM unnest(:ids::text[], :moments::timestamptz[]) AS person (id, at)
     ON CONFLICT DO NOTHING`,
    {
      step,
      ids: people.map(({ id }) => id),
      moments: people.map(({ at }) => at.toISOString()),
      now: wallClock.now().toJSDate(),
    }
  )
}
