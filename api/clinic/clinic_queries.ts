import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'
import { rowsOf, type Client } from '#api/core/queue/sql'
import type { ClinicDate, ClinicSignUp } from './clinic_date.js'

export interface NextClinic extends Pick<
  ClinicDate,
  'id' | 'starts_at' | 'minutes' | 'place' | 'notes'
> {
  /** Whether one can take part from afar. The link itself is for who has a seat. */
  online: boolean
  seats_left: number
}

/** The next date that is open to sign up for; null when none is announced. */
export async function nextClinicOf(
  now: DateTime,
  client: Client = db.connection()
): Promise<NextClinic | null> {
  const rows = await rowsOf<NextClinic>(
    client,
    `SELECT d.id, d.starts_at, d.minutes, d.place, d.notes, d.link IS NOT NULL AS online,
       d.capacity - (SELECT count(*)::integer FROM clinic_sign_ups s
         WHERE s.clinic_date_id = d.id AND s.state = 'seated') AS seats_left
     FROM clinic_dates d WHERE d.state = 'published' AND d.starts_at > :now
     ORDER BY d.starts_at, d.id LIMIT 1`,
    { now: now.toJSDate() }
  )
  return rows[0] ?? null
}

export type OwnClinic = Pick<ClinicDate, 'starts_at' | 'minutes' | 'place' | 'link'> &
  Pick<ClinicSignUp, 'clinic_date_id' | 'state' | 'attendance'>

/** The dates ahead that somebody is signed up for or waits for, the next one first. */
export function clinicOf(
  userId: string,
  now: DateTime,
  client: Client = db.connection()
): Promise<OwnClinic[]> {
  return rowsOf<OwnClinic>(
    client,
    `SELECT d.starts_at, d.minutes, d.place, CASE s.state WHEN 'seated' THEN d.link END AS link,
       s.clinic_date_id, s.state, s.attendance
     FROM clinic_sign_ups s JOIN clinic_dates d ON d.id = s.clinic_date_id
     WHERE s.user_id = :userId AND s.state <> 'stepped_back' AND d.state = 'published'
       AND d.starts_at > :now
     ORDER BY d.starts_at, d.id LIMIT 50`,
    { userId, now: now.toJSDate() }
  )
}
