import db from '@adonisjs/lucid/services/db'
import { DAY_MS, localDate } from '#api/core/local_date'
import { rowsOf } from '#api/core/queue/sql'
import { HORIZON_DAYS } from '#api/availability/free_time/free_days'
import { whereShown } from '#api/instructors/profile/where_shown'

/** Each version of a row has a place of its own, and the transaction that wrote it. */
const versionsOf = (table: string, where: string) =>
  `(SELECT string_agg(r.xmin::text || r.ctid::text, ' ' ORDER BY r.ctid) FROM ${table} r WHERE ${where})`

const OWN = [
  ...['avatars', 'instructor_coverage', 'instructor_offerings', 'teaching_addresses'],
  ...['instructor_documents', 'background_checks', 'availability_settings', 'vacations'],
]

const PARTS = [
  'p.xmin::text || p.ctid::text',
  // A person's row changes with every sign-in; the page shows this of it.
  'u.first_name || chr(1) || u.last_name || u.created_at',
  ...OWN.map((table) => versionsOf(table, 'r.user_id = p.user_id')),
  versionsOf(
    'instructor_offering_rates',
    'r.offering_id IN (SELECT id FROM instructor_offerings WHERE user_id = p.user_id)'
  ),
  versionsOf(
    'availability_days',
    'r.user_id = p.user_id AND r.date BETWEEN CAST(:from AS date) AND CAST(:until AS date)'
  ),
  // Names of lessons and areas: both are changed as a whole, under a version.
  '(SELECT version FROM catalogue_state)',
  '(SELECT xmin::text || version FROM geography_state)',
]

/** More than any lesson or zone reaches beyond the dates that are looked at. */
const MARGIN_DAYS = 4

/**
 * A text for all rows that the page of somebody who is shown is made of: another one after any of them
 * changed, in every process and from the moment the change is there. Who is not shown, or has another address
 * by now, has none.
 */
export async function stampsOf(
  slugs: readonly string[],
  now: number
): Promise<{ slug: string; userId: string; stamp: string }[]> {
  const today = Math.floor(now / DAY_MS)
  return rowsOf(
    db.connection(),
    `SELECT p.slug, p.user_id AS "userId", md5(concat_ws(chr(2), ${PARTS.map((part) => `coalesce(${part}, '')`).join(', ')})) AS stamp
     FROM instructor_profiles p JOIN users u ON u.id = p.user_id
     WHERE p.slug = ANY (:slugs) AND ${whereShown('p')}`,
    {
      slugs,
      from: localDate(today - MARGIN_DAYS),
      until: localDate(today + HORIZON_DAYS + MARGIN_DAYS),
    }
  )
}
