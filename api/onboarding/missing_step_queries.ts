import db from '@adonisjs/lucid/services/db'
import { hasRoom, roomJoins } from '#api/availability/saved/room_queries'
import { BUSINESS_NOW } from '#api/core/business_now_queries'
import { rowsOf } from '#api/core/queue/sql'
import { BOOKABLE } from '#api/instructors/offerings/offering_queries'
import { STEPS, type StepKey } from './step.js'

/** A condition that narrows a table to some people: joins of all would be made for each of them. */
type Among = (table: string) => string

/** Conditions stand among the columns: as filters they are guessed to leave next to nothing. */
const booked = (among: Among) => `LEFT JOIN (
  SELECT o.user_id, bool_or(${BOOKABLE}) AS something,
    bool_or(${BOOKABLE} AND rate.format IN ('student_location', 'neutral_location')) AS travelling,
    bool_or(${BOOKABLE} AND rate.format = 'instructor_location') AS receiving
  FROM instructor_offerings o JOIN services s ON s.id = o.service_id
  JOIN instructor_offering_rates rate ON rate.offering_id = o.id
  WHERE o.state = 'live' ${among('o')} GROUP BY o.user_id) booked ON booked.user_id = r.user_id`

const covered = (among: Among) => `LEFT JOIN (
  SELECT DISTINCT c.user_id FROM instructor_coverage c
  CROSS JOIN LATERAL unnest(c.area_ids) AS named (id)
  JOIN areas n ON n.id = named.id JOIN areas a ON a.id = coalesce(n.successor_id, n.id)
  WHERE a.retired_at IS NULL AND NOT a.hidden ${among('c')}) covered ON covered.user_id = r.user_id`

const HAS = {
  photo: `LEFT JOIN (SELECT DISTINCT user_id FROM avatars) photo ON photo.user_id = r.user_id`,
  address: `LEFT JOIN (SELECT DISTINCT user_id FROM teaching_addresses) address
    ON address.user_id = r.user_id`,
  proof: `LEFT JOIN (SELECT DISTINCT user_id FROM instructor_documents
    WHERE kind = 'identity' AND state = 'accepted') proof ON proof.user_id = r.user_id`,
  check: `LEFT JOIN background_checks b ON b.user_id = r.user_id
    AND b.state <> 'final_adverse' AND b.expires_at > ${BUSINESS_NOW}`,
  payouts: `LEFT JOIN payout_accounts pay ON pay.user_id = r.user_id AND pay.state = 'ready'`,
}

/** What is looked at for a step, and whether somebody `r`, with account `u` and profile `p`, lacks it. */
const lacks = (among: Among): Record<Exclude<StepKey, 'live'>, [joins: string, lacks: string]> => ({
  account: ['', `u.state <> 'active'`],
  offerings: [booked(among), 'booked.something IS NOT TRUE'],
  profile: [HAS.photo, '(p.bio IS NULL OR photo.user_id IS NULL)'],
  places: [
    `${booked(among)} ${covered(among)} ${HAS.address}`,
    `(booked.something IS NOT TRUE OR (booked.travelling AND covered.user_id IS NULL)
      OR (booked.receiving AND address.user_id IS NULL))`,
  ],
  verification: [`${HAS.proof} ${HAS.check}`, '(proof.user_id IS NULL OR b.user_id IS NULL)'],
  payouts: [HAS.payouts, 'pay.user_id IS NULL'],
  hours: [roomJoins(BUSINESS_NOW, among('o')), `${hasRoom(BUSINESS_NOW)} IS NULL`],
})

const missingSteps = (among: Among) =>
  Object.entries(lacks(among))
    .map(
      ([step, [joins, isLacking]]) =>
        `SELECT '${step}' AS step, ${STEPS.indexOf(step as StepKey)} AS place, r.user_id
         FROM user_roles r JOIN users u ON u.id = r.user_id
         LEFT JOIN instructor_profiles p ON p.user_id = r.user_id ${joins}
         WHERE r.role = 'instructor' ${among('r')} AND ${isLacking}`
    )
    .join('\nUNION ALL\n')

/**
 * Which steps before going live each instructor lacks: `step`, its `place` in the way, and `user_id`.
 * It says in SQL what `steps_from.ts` says of one person, since a list cannot ask ten thousand times; a
 * test holds the two against each other.
 */
export const MISSING_STEPS = missingSteps(() => '')

const OF_SOME = missingSteps((table) => `AND ${table}.user_id = ANY(:userIds)`)

/** The same of these people alone, in one statement; who lacks nothing is not in the map. */
export async function missingStepsOf(userIds: readonly string[]): Promise<Map<string, StepKey[]>> {
  const rows = await rowsOf<{ user_id: string; steps: StepKey[] }>(
    db.connection(),
    `SELECT user_id, array_agg(step ORDER BY place) AS steps FROM (${OF_SOME}) lacking
     GROUP BY user_id`,
    { userIds }
  )
  return new Map(rows.map(({ user_id: userId, steps }) => [userId, steps]))
}
