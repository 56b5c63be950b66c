import db from '@adonisjs/lucid/services/db'
import { DAY_MS, localDate } from '#api/core/local_date'
import { rowsOf, type Client } from '#api/core/queue/sql'
import { UNSAVED } from '#api/instructors/profile/instructor_profile'
import type { Reach } from '../free_time/busy_spans.js'
import { DEFAULT_BUFFERS } from '../free_time/terms.js'
import { toHours, type Hours, type HoursRow } from './hours.js'

/** Walls are at most fourteen hours away from UTC, and a lesson may begin before and end after. */
const MARGIN_MS = 2 * DAY_MS

/**
 * What makes an `HoursRow` of whoever is `person (user_id)`, with `hoursBindings`. Few joins: the planner
 * weighs their orders each time, which takes longer than to follow one.
 */
export const HOURS = {
  columns: `
    person.user_id,
    coalesce(profile.time_zone, :zone) AS time_zone,
    coalesce(terms.min_advance_booking_hours, 0) AS min_advance_booking_hours,
    coalesce(terms.buffer_minutes, :plain) AS buffer_minutes,
    coalesce(terms.travel_buffer_minutes, :travel) AS travel_buffer_minutes,
    coalesce(terms.overnight_protection, true) AS overnight_protection,
    planned.days, planned.bits, planned.tags,
    (SELECT jsonb_agg(jsonb_build_object('from', from_date, 'to', to_date)) FROM vacations
     WHERE user_id = person.user_id AND to_date >= :from AND from_date <= :until) AS vacations`,
  joins: `
    LEFT JOIN instructor_profiles profile USING (user_id)
    LEFT JOIN availability_settings terms USING (user_id)
    CROSS JOIN LATERAL (
      SELECT array_agg(day.date - DATE '1970-01-01') AS days,
        string_agg(day.bits, '') AS bits, string_agg(day.tags, '') AS tags
      FROM (
        SELECT date, bits, tags FROM availability_days
        WHERE user_id = person.user_id AND date BETWEEN :from AND :until ORDER BY date
      ) day
    ) planned`,
}

/** The days that can matter between two instants, in whatever zone. */
export const hoursBindings = ({ from, until }: Reach) => ({
  from: localDate(Math.floor((from - MARGIN_MS) / DAY_MS)),
  until: localDate(Math.floor((until + MARGIN_MS) / DAY_MS)),
  zone: UNSAVED.time_zone,
  plain: DEFAULT_BUFFERS.plainBufferMinutes,
  travel: DEFAULT_BUFFERS.travelBufferMinutes,
})

/** The hours of many people between two instants, in one query; without rows, somebody who is never free. */
export async function readHours(
  userIds: readonly string[],
  reach: Reach,
  client: Client = db.connection()
): Promise<Map<string, Hours>> {
  const rows = await rowsOf<HoursRow>(
    client,
    `SELECT ${HOURS.columns}
     FROM unnest(CAST(:userIds AS text[])) AS person (user_id) ${HOURS.joins}`,
    { ...hoursBindings(reach), userIds }
  )
  return new Map(rows.map((row) => [row.user_id, toHours(row)]))
}
