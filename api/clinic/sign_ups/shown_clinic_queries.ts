import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'
import { rowsOf } from '#api/core/queue/sql'
import type { Attendance, ClinicDate, SignUpState } from '../clinic_date.js'

/** A date as one instructor sees it: how full it is, and what they have of it. */
export interface ShownClinic extends ClinicDate {
  seats_left: number
  waiting: number
  own_state: SignUpState | null
  /** How many wait in front of them. */
  ahead: number | null
  signed_up_at: Date | null
  attendance: Attendance | null
}

const counted = (condition: string) =>
  `(SELECT count(*)::integer FROM clinic_sign_ups s
    WHERE s.clinic_date_id = d.id AND ${condition})`

const SHOWN = `SELECT d.*, own.state AS own_state, own.signed_up_at, own.attendance,
    greatest(d.capacity - ${counted("s.state = 'seated'")}, 0) AS seats_left,
    ${counted("s.state = 'waiting'")} AS waiting,
    CASE own.state WHEN 'waiting' THEN
      ${counted("s.state = 'waiting' AND s.position < own.position")} END AS ahead
  FROM clinic_dates d
  LEFT JOIN clinic_sign_ups own ON own.clinic_date_id = d.id AND own.user_id = :userId
    AND own.state <> 'stepped_back'`

const MOST_AHEAD = 100
const MOST_PAST = 50

/** Dates that have not begun: those one can sign up for, and cancelled ones that concern this person. */
export const clinicsAhead = (userId: string, now: DateTime): Promise<ShownClinic[]> =>
  rowsOf<ShownClinic>(
    db.connection(),
    `${SHOWN} WHERE d.starts_at > :now AND d.published_at IS NOT NULL
       AND (d.state = 'published' OR own.id IS NOT NULL)
     ORDER BY d.starts_at, d.id LIMIT ${MOST_AHEAD}`,
    { userId, now: now.toJSDate() }
  )

/** Dates that have begun and on which this person had a seat, newest first. */
export const clinicsPast = (userId: string, now: DateTime): Promise<ShownClinic[]> =>
  rowsOf<ShownClinic>(
    db.connection(),
    `${SHOWN} WHERE d.starts_at <= :now AND d.state = 'published' AND own.state = 'seated'
     ORDER BY d.starts_at DESC, d.id LIMIT ${MOST_PAST}`,
    { userId, now: now.toJSDate() }
  )

/** One date that instructors may know of. */
export async function findShownClinic(userId: string, id: string): Promise<ShownClinic | null> {
  const sql = `${SHOWN} WHERE d.id = :id AND d.published_at IS NOT NULL`
  return (await rowsOf<ShownClinic>(db.connection(), sql, { userId, id }))[0] ?? null
}
